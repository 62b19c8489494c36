package io.chengxuan.plan.unit;

import io.chengxuan.platform.access.Unit.Level;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a place in the tree must be like: levels only nest one way, so that there can be no cycle. */
final class UnitRules {

    static final String CODE = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";
    private static final Pattern WELL_FORMED = Pattern.compile(CODE);
    static final Set<String> GROUPS = Set.of("URBAN", "SUBURBAN", "DIRECT");

    private UnitRules() {}

    /** The column or field that is wrong and the message code why; empty when the place is right. */
    static Optional<Wrong> wrong(String id, Level level, @Nullable OrganisationUnit parent, @Nullable String group) {
        if (!WELL_FORMED.matcher(id).matches()) {
            return Optional.of(new Wrong("id", "unit-code"));
        }
        var above = parent == null ? null : parent.level();
        boolean fits = switch (level) {
            case CITY -> above == null;
            case DEPARTMENT, DISTRICT -> above == Level.CITY;
            case SQUAD -> above == Level.DISTRICT;
        };
        if (!fits || (parent != null && parent.state().closed())) {
            return Optional.of(new Wrong("parent", "unit-parent"));
        }
        if (group != null && (!GROUPS.contains(group) || level != Level.DISTRICT)) {
            return Optional.of(new Wrong("group", "unit-group"));
        }
        return Optional.empty();
    }

    record Wrong(String field, String code) {}
}
