package io.chengxuan.media.roster;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an entry.
 *
 * @param name of the member of staff
 * @param to last day of the term; null for no end
 */
record RosterRequest(
    @NotBlank @Size(max = 40) String unit,
    @NotBlank @Size(max = 60) String name,
    @NotNull RosterKind kind,
    @NotNull LocalDate from,
    @Nullable LocalDate to
) {
    /** As it is kept; 422 for each wrong field, {@code forbidden} for a unit that is not the caller's. */
    RosterRequest sound(UnitTree units, Scope scope) {
        var problem = Problem.invalid();
        if (units.find(unit).isEmpty()) {
            problem.at("/unit", "unit-unknown", unit);
        }
        if (to != null && to.isBefore(from)) {
            problem.at("/to", "term-reversed");
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        if (!scope.owns(unit)) {
            throw Problem.forbidden();
        }
        return new RosterRequest(unit, RosterEntry.plain(name), kind, from, to);
    }
}
