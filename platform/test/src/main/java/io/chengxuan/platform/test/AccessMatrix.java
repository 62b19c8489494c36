package io.chengxuan.platform.test;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what, as a table {@code operation target body allowed}: tab-separated, one row an operation and thing it is
 * called for.
 * <ul>
 * <li>{@code operation}: {@code POST /api/tasks/{id}/accept}, as it is mapped;
 * <li>{@code target}: name of the thing whose id goes into the path; empty when the path has none;
 * a further variable of the path is the id of the thing of its name;
 * <li>{@code body}: JSON, or {@code file:} and the content of an uploaded file; {@code ${name}} stands for a thing's id;
 * <li>{@code allowed}: grants divided by {@code ;}, each {@code roles @ positions}, both divided by spaces, {@code *} for all.
 * </ul>
 * Every role is tried at every position, and once nobody. Let through means any answer but 401, 403 and 404: a thing's
 * state may well refuse the act.
 */
public final class AccessMatrix {

    /** Where a caller's unit stands to the unit that owns the thing; to what is addressed to others, as the table says there. */
    public enum Position {
        OWN,
        CHILD,
        SIBLING,
        PARENT,
        RESPONSIBLE,
        FOREIGN,
    }

    private final List<AccessRule> rules;
    private final Map<String, String> things = new LinkedHashMap<>();
    private final Map<Position, String> units = new LinkedHashMap<>();

    private AccessMatrix(List<AccessRule> rules) {
        this.rules = rules;
    }

    public static AccessMatrix read(byte[] table) {
        return new AccessMatrix(
            Table.read(table, Columns.named("operation", "target", "body", "allowed"))
                .rows()
                .stream()
                .map(AccessRule::of)
                .toList()
        );
    }

    public AccessMatrix at(Position position, String unit) {
        units.put(position, unit);
        return this;
    }

    public AccessMatrix thing(String name, String id) {
        things.put(name, id);
        return this;
    }

    /** Fails on a handler of ours that the table does not know, and on a row that no handler answers to. */
    public void assertKnowsEveryHandlerOf(RequestMappingHandlerMapping mapping) {
        var handlers = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.chengxuan.")) {
                info.getMethodsCondition()
                    .getMethods()
                    .forEach(method -> info.getPatternValues().forEach(path -> handlers.add(method + " " + path)));
            }
        });
        var known = new TreeSet<>(rules.stream().map(AccessRule::operation).toList());
        Assertions.assertThat(known).as("operations in the table").containsExactlyElementsOf(handlers);
    }

    /** Calls everything as everybody; fails with every answer that differs from the table. */
    public void assertHoldsFor(MockMvcTester http) {
        Assertions.assertThat(units).as("positions").containsOnlyKeys(Position.values());
        var differences = new ArrayList<String>();
        for (var rule : rules) {
            int nobody = rule.call(http, things, null);
            if ((nobody != 401) != rule.isPublic()) {
                differences.add("%s as nobody: %d".formatted(rule, nobody));
            }
            for (var role : Roles.ALL) {
                for (var position : Position.values()) {
                    int status = rule.call(
                        http,
                        things,
                        Tokens.bearer(role, Objects.requireNonNull(units.get(position)))
                    );
                    boolean through = status != 401 && status != 403 && status != 404;
                    if (through != rule.allows(role, position) || status >= 500) {
                        differences.add("%s as %s at %s: %d".formatted(rule, role, position, status));
                    }
                }
            }
        }
        Assertions.assertThat(differences).isEmpty();
    }
}
