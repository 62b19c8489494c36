package io.chengxuan.platform.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assertj.core.api.Assertions;

/** The published JSON Schemas and examples of {@code contracts}, by names such as {@code plan/task.accepted.v1}. */
public final class Contract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contract() {}

    /** Fails unless the JSON is what the contract promises. */
    public static void assertKept(String name, byte[] json) {
        var schema = SCHEMAS.getSchema(com.networknt.schema.SchemaLocation.of("classpath:" + name + ".schema.json"));
        var errors = schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
        Assertions.assertThat(errors).as("%s: %s", name, new String(json, StandardCharsets.UTF_8)).isEmpty();
    }

    /** The example that consumers are tested with. */
    public static String example(String name) {
        try (var stream = Contract.class.getResourceAsStream("/" + name + ".example.json")) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Contract name of a logical type: {@code io.chengxuan.plan.task.accepted.v1} is {@code plan/task.accepted.v1}. */
    public static String nameOf(String type) {
        return type.substring("io.chengxuan.".length()).replaceFirst("\\.", "/");
    }
}
