package io.chengxuan.media.roster;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.privacy.PersonalKind;
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
    /** How many years from now a term may end at the latest. */
    static final int LONGEST_YEARS = 10;

    /** As it is kept; 422 for each wrong field, {@code forbidden} for a unit that is not the caller's. */
    RosterRequest sound(UnitTree units, Scope scope, LocalDate today) {
        var problem = Problem.invalid();
        if (units.find(unit).isEmpty()) {
            problem.at("/unit", "unit-unknown", unit);
        }
        if (!PersonalKind.NAME.isPlausible(name)) {
            problem.at("/name", "personal-" + PersonalKind.NAME);
        }
        if (to != null && to.isBefore(from)) {
            problem.at("/to", "term-reversed");
        }
        if (endsTooFar(to, today)) {
            problem.at("/to", "term-too-far", LONGEST_YEARS);
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        if (!scope.owns(unit)) {
            throw Problem.forbidden();
        }
        return new RosterRequest(unit, RosterEntry.plain(name), kind, from, to);
    }

    static boolean endsTooFar(@Nullable LocalDate to, LocalDate today) {
        return to != null && to.isAfter(today.plusYears(LONGEST_YEARS));
    }

    /** Without the name, as it might be logged. */
    @Override
    public String toString() {
        return "RosterRequest " + unit + " " + kind;
    }
}
