package io.chengxuan.platform.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Says of schemas that are only answered, never sent to us, that all their properties are there: a null is written, not
 * left out. Who sends us something may leave out what may be null.
 */
final class AnsweredSchemas implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        @SuppressWarnings("rawtypes")
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        var sent = new HashSet<String>();
        bodies(api).forEach(body -> follow(body, schemas, sent));
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name)) {
                requireAll(schema);
            }
        });
    }

    private static Stream<Schema<?>> bodies(OpenAPI api) {
        return api
            .getPaths()
            .values()
            .stream()
            .map(PathItem::readOperations)
            .flatMap(Collection::stream)
            .map(Operation::getRequestBody)
            .filter(Objects::nonNull)
            .flatMap(body -> body.getContent().values().stream())
            .map(content -> (Schema<?>) content.getSchema());
    }

    private static void follow(
        @Nullable Schema<?> schema,
        @SuppressWarnings("rawtypes") Map<String, Schema> schemas,
        Set<String> found
    ) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().replaceFirst(".*/", "");
            if (found.add(name)) {
                follow(schemas.get(name), schemas, found);
            }
        }
        follow(schema.getItems(), schemas, found);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            follow(values, schemas, found);
        }
        if (schema.getProperties() != null) {
            schema
                .getProperties()
                .values()
                .forEach(property -> follow(property, schemas, found));
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(choice -> follow(choice, schemas, found));
        }
    }

    private static void requireAll(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema
                .getProperties()
                .keySet()
                .stream()
                .filter(name -> schema.getRequired() == null || !schema.getRequired().contains(name))
                .forEach(schema::addRequiredItem);
        }
    }
}
