package io.chengxuan.platform.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;

/**
 * Describes properties by JSpecify's annotations, which swagger-core cannot see as they stand on types: what is not
 * {@code @Nullable} is required, what is may be null. A {@code @Nullable} property that validation demands is required
 * and never null.
 */
final class NullnessResolver extends ModelResolver {

    private static final String NULL = "null";

    NullnessResolver(ObjectMapper mapper, TypeNameResolver names) {
        super(mapper, names);
    }

    @Override
    public @Nullable Schema<?> resolve(
        AnnotatedType type,
        ModelConverterContext context,
        Iterator<ModelConverter> chain
    ) {
        Schema<?> resolved = super.resolve(type, context, chain);
        Schema<?> described = described(resolved, context);
        if (described != null && described.getProperties() != null) {
            var bean = _mapper.getSerializationConfig().introspect(_mapper.constructType(type.getType()));
            bean.findProperties().forEach(property -> describe(described, property));
        }
        return resolved;
    }

    private static @Nullable Schema<?> described(@Nullable Schema<?> resolved, ModelConverterContext context) {
        if (resolved == null || resolved.get$ref() == null) {
            return resolved;
        }
        return context.getDefinedModels().get(resolved.get$ref().replaceFirst(".*/", ""));
    }

    private static void describe(Schema<?> owner, BeanPropertyDefinition property) {
        var name = property.getName();
        Schema<?> schema = owner.getProperties().get(name);
        boolean required = owner.getRequired() != null && owner.getRequired().contains(name);
        if (schema == null || required) {
            return;
        }
        switch (nullness(property)) {
            case NON_NULL -> owner.addRequiredItem(name);
            case NULLABLE -> owner.getProperties().put(name, orNull(schema));
            case UNSPECIFIED -> {
            }
        }
    }

    private static Nullness nullness(BeanPropertyDefinition property) {
        return switch (property.getAccessor() == null ? null : property.getAccessor().getMember()) {
            case Method getter -> Nullness.forMethodReturnType(getter);
            case Field field -> Nullness.forField(field);
            case null, default -> Nullness.UNSPECIFIED;
        };
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            var nothing = new Schema<>();
            nothing.addType(NULL);
            var either = new Schema<>();
            // By its name a property is found again when its owner is unwrapped into another schema.
            either.setName(schema.getName());
            either.setOneOf(List.of(schema, nothing));
            return either;
        }
        if (schema.getTypes() != null && schema.getTypes().add(NULL) && schema.getEnum() != null) {
            allowNull(schema);
        }
        return schema;
    }

    private static <T> void allowNull(Schema<T> schema) {
        var values = new ArrayList<@Nullable T>(schema.getEnum());
        values.add(null);
        schema.setEnum(values);
    }
}
