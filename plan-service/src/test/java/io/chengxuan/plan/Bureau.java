package io.chengxuan.plan;

import static io.chengxuan.platform.access.Roles.ADMIN;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bureau of {@code units.tsv} at work, through the HTTP API. */
@TestComponent
public class Bureau {

    private static final int UNITS = 26;
    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester http;
    private final UnitTree tree;

    Bureau(MockMvcTester http, UnitTree tree) {
        this.http = http;
        this.tree = tree;
    }

    /** Loads the units once and waits until this service's own copy has them. */
    public Bureau open() {
        if (tree.all().size() < UNITS) {
            assertThat(upload(ADMIN, "SH", "/api/units/imports", "units.tsv", resource("/units.tsv"))).hasStatusOk();
            await().until(() -> tree.all().size() >= UNITS);
        }
        return this;
    }

    /** Founds squads of a district, once. */
    public Bureau squads(String district, String... codes) {
        for (var code : codes) {
            if (tree.find(code).isEmpty()) {
                var unit = "{\"id\":\"%s\",\"name\":\"%s中队\",\"level\":\"SQUAD\",\"parent\":\"%s\"}";
                post(ADMIN, "SH", "/api/units", unit.formatted(code, code, district));
                await().until(() -> tree.find(code).isPresent());
            }
        }
        return this;
    }

    public MvcTestResult get(String role, String unit, String uri, Object... arguments) {
        return http.get().uri(uri, arguments).header(HttpHeaders.AUTHORIZATION, Tokens.bearer(role, unit)).exchange();
    }

    public MvcTestResult post(String role, String unit, String uri, String body) {
        return send(HttpMethod.POST, role, unit, uri, null, body);
    }

    public MvcTestResult send(HttpMethod method, String role, String unit, String uri, Long version, String body) {
        var request = http
            .method(method)
            .uri(uri)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(role, unit))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
        if (version != null) {
            request.header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
        }
        return request.exchange();
    }

    public MvcTestResult upload(String role, String unit, String uri, String name, byte[] content) {
        return http
            .post()
            .uri(uri)
            .multipart()
            .file(new MockMultipartFile("file", name, null, content))
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(role, unit))
            .exchange();
    }

    /** Drafts, submits and issues a plan of these projects and waits for its tasks; the plan's id. */
    public String issued(int year, String... projects) {
        var id = drafted(year, projects);
        assertThat(post(CITY_EDITOR, "SH", "/api/plans/" + id + "/submit", "")).hasStatusOk();
        assertThat(post(CITY_APPROVER, "SH", "/api/plans/" + id + "/issue", "")).hasStatusOk();
        await().untilAsserted(() ->
            assertThat(
                read(get("viewer", "SH", "/api/plans/" + id))
                    .at("/breakdown/state")
                    .asString()
            ).isEqualTo("DONE")
        );
        return id;
    }

    public String drafted(int year, String... projects) {
        var created = post(CITY_EDITOR, "SH", "/api/plans", plan(year, projects));
        assertThat(created).hasStatus(201);
        return read(created).get("id").asString();
    }

    /** A plan of its own number. */
    public static String plan(int year, String... projects) {
        return """
        {"number":"测试〔%d〕%s号","title":"宣传工作计划","issueDate":"%d-01-05","year":%d,"sections":[],"projects":[%s]}
        """.formatted(year, UUID.randomUUID().toString().substring(0, 8), year, year, String.join(",", projects));
    }

    /** A project of the sixth to the eighth month with the named responsible units. */
    public static String project(int year, String name, String... responsible) {
        return project(year + "-06-01", year + "-08-31", name, responsible);
    }

    public static String project(String from, String to, String name, String... responsible) {
        return """
        {"no":1,"name":"%s","period":{"from":"%s","to":"%s","label":""},"responsible":%s,"implementing":[],"theme":null,
        "kind":"PLAIN","content":"","source":null}
        """.formatted(name, from, to, JSON.writeValueAsString(Arrays.asList(responsible)));
    }

    public static JsonNode read(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    public static byte[] resource(String name) {
        try (var stream = Bureau.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
