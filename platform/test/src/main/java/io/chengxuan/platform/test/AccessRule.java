package io.chengxuan.platform.test;

import io.chengxuan.platform.imports.Table;
import io.chengxuan.platform.test.AccessMatrix.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A row of an {@link AccessMatrix}. */
record AccessRule(String operation, String target, String body, List<Grant> grants) {
    private static final String FILE = "file:";

    record Grant(List<String> roles, List<String> positions) {
        boolean covers(String role, Position position) {
            return any(roles, role) && any(positions, position.name().toLowerCase(Locale.ROOT));
        }

        private static boolean any(List<String> names, String name) {
            return names.contains("*") || names.contains(name);
        }
    }

    static AccessRule of(Table.Row row) {
        var grants = Arrays.stream(row.get("allowed").split(";"))
            .filter(text -> !text.isBlank())
            .map(AccessRule::grant)
            .toList();
        return new AccessRule(row.get("operation"), row.get("target"), row.get("body"), grants);
    }

    private static Grant grant(String text) {
        var sides = text.split("@", 2);
        return new Grant(List.of(sides[0].strip().split("\\s+")), List.of(sides[1].strip().split("\\s+")));
    }

    /** Whether it needs no account: then what it answers must not depend on the caller, and everybody may. */
    boolean isPublic() {
        return operation.contains(" /api/public/");
    }

    boolean allows(String role, Position position) {
        return grants.stream().anyMatch(grant -> grant.covers(role, position));
    }

    /** The status of the answer. */
    int call(MockMvcTester http, Map<String, String> things, @Nullable String authorization) {
        var method = HttpMethod.valueOf(operation.substring(0, operation.indexOf(' ')));
        var path = operation.substring(operation.indexOf(' ') + 1);
        if (!target.isEmpty()) {
            path = path.replaceFirst("\\{\\w+}", id(things, target));
        }
        var content = body;
        for (var thing : things.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue());
            content = content.replace("${" + thing.getKey() + "}", thing.getValue());
        }
        if (content.startsWith(FILE)) {
            var upload = http
                .post()
                .uri(path)
                .multipart()
                .file(file(content.substring(FILE.length())));
            if (authorization != null) {
                upload.header(HttpHeaders.AUTHORIZATION, authorization);
            }
            return upload.exchange().getResponse().getStatus();
        }
        var request = http.method(method).uri(path).contentType(MediaType.APPLICATION_JSON).content(content);
        if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        return request.exchange().getResponse().getStatus();
    }

    private static String id(Map<String, String> things, String name) {
        var id = things.get(name);
        if (id == null) {
            throw new IllegalArgumentException("The matrix has no thing " + name);
        }
        return id;
    }

    private static MockMultipartFile file(String content) {
        return new MockMultipartFile("file", "file.tsv", null, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return target.isEmpty() ? operation : operation + " (" + target + ")";
    }
}
