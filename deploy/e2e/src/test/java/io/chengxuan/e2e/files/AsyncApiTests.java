package io.chengxuan.e2e.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** contracts/asyncapi.yaml and the schemas beside it say the same. */
class AsyncApiTests {

    private static final String CONTRACTS = "contracts/";
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    private static final String HERE = "https://chengxuan.io/";
    private static final Pattern HEADER = Pattern.compile("header\\(\"([^\"]+)\"");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        // The bundled meta-schemas come from the class path, ours from the working copy.
        builder -> builder.schemas(iri -> iri.startsWith(HERE) ? Repository.text(iri.substring(HERE.length())) : null)
    );

    private final JsonNode api = Repository.yaml(CONTRACTS + "asyncapi.yaml");

    static List<String> examples() {
        return Repository.files("contracts", EXAMPLE);
    }

    static List<String> schemas() {
        return Repository.files("contracts", SCHEMA);
    }

    @Test
    void everyProcessHasItsTopicAndSendsToIt() {
        var addresses = api
            .path("channels")
            .properties()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, channel -> channel.getValue().path("address").asString()));
        var expected = Deployable.all()
            .stream()
            .collect(Collectors.toMap(Deployable::name, process -> process.name() + ".events.v1"));

        assertThat(addresses).isEqualTo(expected);
        assertThat(api.path("operations").values())
            .allMatch(operation -> operation.path("action").asString().equals("send"))
            .extracting(operation -> operation.at("/channel/$ref").asString())
            .containsExactlyInAnyOrderElementsOf(
                expected
                    .keySet()
                    .stream()
                    .map(name -> "#/channels/" + name)
                    .toList()
            );
    }

    @Test
    void everySchemaIsNamedOnceAndEveryNamedOneExists() {
        var named = new HashMap<String, String>();
        api.path("channels")
            .properties()
            .forEach(channel ->
                channel
                    .getValue()
                    .path("messages")
                    .properties()
                    .forEach(message -> {
                        var type = message.getValue().path("name").asString();
                        var file = message.getValue().at("/payload/$ref").asString();
                        assertThat(type).isEqualTo("io.chengxuan." + channel.getKey() + "." + message.getKey());
                        assertThat(file).isEqualTo(channel.getKey() + "/" + message.getKey() + SCHEMA);
                        named.put(CONTRACTS + file, type);
                    })
            );
        var events = schemas()
            .stream()
            .filter(file -> !isShared(file))
            .toList();
        assertThat(named.keySet()).containsExactlyInAnyOrderElementsOf(events);
        assertThat(named).allSatisfy((file, type) ->
            assertThat(Repository.json(file).path("title").asString()).isEqualTo(type)
        );
    }

    @Test
    void aSharedStateIsUsedAndWhatIsReferredToExists() {
        var used = new TreeSet<String>();
        for (var file : schemas()) {
            for (var reference : Repository.json(file).findValues("$ref")) {
                if (!reference.asString().startsWith("#")) {
                    used.add(file.substring(0, file.lastIndexOf('/') + 1) + reference.asString());
                }
            }
        }
        assertThat(used)
            .isNotEmpty()
            .allSatisfy(file -> assertThat(Repository.path(file)).isRegularFile());
        assertThat(schemas().stream().filter(AsyncApiTests::isShared)).isSubsetOf(used);
    }

    @Test
    void everyEventHasAnExample() {
        assertThat(
            examples()
                .stream()
                .map(file -> file.replace(EXAMPLE, SCHEMA))
        ).containsExactlyInAnyOrderElementsOf(
            schemas()
                .stream()
                .filter(file -> !isShared(file))
                .toList()
        );
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsWhatItsSchemaPromises(String example) {
        var schema = HERE + example.replace(EXAMPLE, SCHEMA);

        assertThat(
            SCHEMAS.getSchema(SchemaLocation.of(schema)).validate(Repository.text(example), InputFormat.JSON)
        ).isEmpty();
    }

    @Test
    void theHeadersAreThoseThatAreSent() {
        var sender = "platform/starter/src/main/java/io/chengxuan/platform/outbox/EventSender.java";
        var sent = HEADER.matcher(Repository.text(sender))
            .results()
            .map(found -> found.group(1))
            .toList();

        assertThat(api.at("/components/messageTraits/event/headers/properties").propertyNames())
            .contains("ce_sequence")
            .containsExactlyInAnyOrderElementsOf(sent);
    }

    private static boolean isShared(String schema) {
        return schema.contains("-state.v");
    }
}
