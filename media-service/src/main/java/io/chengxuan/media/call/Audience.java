package io.chengxuan.media.call;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call is addressed to: in words, until it is opened.
 *
 * @param units codes, for UNITS only
 * @param group ranking group, for GROUP only
 */
public record Audience(
    @NotNull Kind kind,
    @Nullable @Size(max = Audience.MOST) List<@NotBlank @Size(max = 40) String> units,
    @Nullable @Size(max = 40) String group
) {
    static final int MOST = 400;

    /** DISTRICTS are all units of that level 各单位, DEPARTMENTS all departments 机关各处室. */
    public enum Kind {
        DISTRICTS,
        DEPARTMENTS,
        GROUP,
        UNITS,
    }

    static Audience of(List<String> units) {
        return new Audience(Kind.UNITS, units, null);
    }

    /** Without what does not belong to its kind; field errors under {@code /audience} for what is not there. */
    Audience tidy(UnitTree tree, Problem problem) {
        return switch (kind) {
            case DISTRICTS, DEPARTMENTS -> new Audience(kind, null, null);
            case GROUP -> {
                if (
                    tree
                        .all()
                        .stream()
                        .noneMatch(unit -> unit.group() != null && unit.group().equals(group))
                ) {
                    problem.at("/audience/group", "group-unknown", Objects.requireNonNullElse(group, ""));
                }
                yield new Audience(kind, null, group);
            }
            case UNITS -> {
                var codes = Objects.requireNonNullElse(units, List.<String>of());
                if (codes.isEmpty()) {
                    problem.at("/audience/units", "required");
                }
                for (int i = 0; i < codes.size(); i++) {
                    var found = tree.find(codes.get(i));
                    if (found.isEmpty() || found.get().level() == Unit.Level.CITY) {
                        problem.at("/audience/units/" + i, "unit-unknown", codes.get(i));
                    }
                }
                yield of(codes.stream().distinct().toList());
            }
        };
    }

    /** The units that are meant, as the tree is now; closed ones are not. */
    List<String> resolve(UnitTree tree) {
        return tree
            .all()
            .stream()
            .filter(unit -> !unit.closed() && means(unit))
            .map(Unit::id)
            .toList();
    }

    private boolean means(Unit unit) {
        return switch (kind) {
            case DISTRICTS -> unit.level() == Unit.Level.DISTRICT;
            case DEPARTMENTS -> unit.level() == Unit.Level.DEPARTMENT;
            case GROUP -> Objects.equals(unit.group(), group);
            case UNITS -> units != null && units.contains(unit.id());
        };
    }
}
