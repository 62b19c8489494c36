package io.chengxuan.platform.access;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names of schemas in the API description: the class's simple name, for a nested class after its enclosing one without
 * {@code Controller} or {@code Views}, so that {@code TaskViews.Row} is {@code TaskRow} and no two share a name.
 */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var enclosing = type.getEnclosingClass();
        if (enclosing == null || (type.isMemberClass() && type.getName().startsWith("java."))) {
            return super.nameForClass(type, options);
        }
        return enclosing.getSimpleName().replaceFirst("(Controller|Views)$", "") + type.getSimpleName();
    }
}
