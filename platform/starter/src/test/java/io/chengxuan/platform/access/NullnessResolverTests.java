package io.chengxuan.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NullnessResolverTests {

    enum Colour {
        RED,
    }

    record Part(String name) {}

    record Whole(
        String always,
        int number,
        @Nullable String maybe,
        @Nullable Colour colour,
        @Nullable Part part,
        @Nullable @NotNull String demanded,
        @JsonProperty("new") @Nullable String next,
        List<Part> parts
    ) {}

    record Wrapping(@JsonUnwrapped Whole whole, long version) {}

    @Test
    void whatIsNotNullableIsRequired() {
        assertThat(described("Whole").getRequired()).containsExactlyInAnyOrder("always", "number", "demanded", "parts");
    }

    @Test
    void whatIsNullableMayBeNullUnlessValidationDemandsIt() {
        var properties = Json31.mapper().valueToTree(described("Whole")).get("properties");
        assertThat(properties.get("always")).hasToString("{\"type\":\"string\"}");
        assertThat(properties.get("maybe")).hasToString("{\"type\":[\"string\",\"null\"]}");
        assertThat(properties.get("new")).hasToString("{\"type\":[\"string\",\"null\"]}");
        assertThat(properties.get("demanded")).hasToString("{\"type\":\"string\"}");
        assertThat(properties.get("colour")).hasToString("{\"type\":[\"string\",\"null\"],\"enum\":[\"RED\",null]}");
        assertThat(properties.get("part")).hasToString(
            "{\"oneOf\":[{\"$ref\":\"#/components/schemas/Part\"},{\"type\":\"null\"}]}"
        );
    }

    @Test
    void nothingIsLostWhereARecordIsUnwrapped() {
        var unwrapped = described("Wrapping").getProperties();
        assertThat(unwrapped).containsKeys("version", "part").containsAllEntriesOf(described("Whole").getProperties());
    }

    @Test
    void whatIsOnlyAnsweredCarriesAllItsProperties() {
        var schemas = schemas();
        var whole = new Content().addMediaType(
            "application/json",
            new MediaType().schema(new Schema<>().$ref("#/components/schemas/Whole"))
        );
        var post = new Operation().requestBody(new RequestBody().content(whole));
        var api = new OpenAPI()
            .components(new Components().schemas(schemas))
            .paths(new Paths().addPathItem("/", new PathItem().post(post)));
        new AnsweredSchemas().customise(api);
        Schema<?> sent = schemas.get("Whole");
        assertThat(sent.getRequired()).doesNotContain("maybe");
        Schema<?> answered = schemas.get("Wrapping");
        assertThat(answered.getRequired()).contains("maybe", "part", "version").doesNotHaveDuplicates();
    }

    private static Schema<?> described(String name) {
        return schemas().get(name);
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> schemas() {
        var converters = new ModelConverters(true);
        converters.addConverter(new NullnessResolver(new ObjectMapper(), TypeNameResolver.std).openapi31(true));
        var schemas = new HashMap<>(converters.readAll(new AnnotatedType(Whole.class)));
        schemas.putAll(converters.readAll(new AnnotatedType(Wrapping.class)));
        return schemas;
    }
}
