package io.chengxuan.platform.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API description that is checked in as {@code contracts/openapi/<service>.json}, so that a change of the API shows in
 * review. {@code -Dopenapi.update=true} on the Maven command line writes it anew.
 */
public final class ApiSnapshot {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private ApiSnapshot() {}

    /** Fails when the service describes another API than the checked-in one. */
    public static void assertUnchanged(MockMvcTester http, String service) throws IOException {
        var description = http.get().uri("/v3/api-docs").exchange();
        Assertions.assertThat(description).hasStatusOk();
        assertUnchanged(description.getResponse().getContentAsString(StandardCharsets.UTF_8), service);
    }

    /** Fails when {@code description} is another one than the checked-in one of the service. */
    public static void assertUnchanged(String description, String service) throws IOException {
        var tree = (ObjectNode) JSON.readTree(description);
        tree.remove("servers");
        var now = JSON.writeValueAsString(JSON.treeToValue(tree, java.util.TreeMap.class)).replace("\r", "") + "\n";
        var file = Path.of("..", "contracts", "openapi", service + ".json");
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        Assertions.assertThat(file).as("run the test with -Dopenapi.update=true to write it").exists();
        Assertions.assertThat(now).isEqualTo(Files.readString(file));
    }
}
