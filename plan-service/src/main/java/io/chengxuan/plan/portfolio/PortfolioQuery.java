package io.chengxuan.plan.portfolio;

import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.plan.portfolio.PortfolioRule.Health;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which projects of a year are asked for.
 *
 * @param year of the plans; the present one unless given
 * @param plan id of one plan
 * @param unit code of a unit that answers for the project or works on it
 * @param from first day that its period touches, {@code to} the last one (business dates, both included)
 * @param text part of its name
 * @param asOf the business day that it is told for; today unless given
 * @param sort the order: that of the plans unless given
 */
record PortfolioQuery(
    @Nullable Integer year,
    @Nullable String plan,
    @Nullable ProjectKind kind,
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Health health,
    @Nullable String text,
    @Nullable LocalDate asOf,
    @Nullable Sort sort
) {
    /** {@code HEALTH} has the worst first, {@code PERCENT} the least done, {@code END} what ends first. */
    enum Sort {
        PLAN,
        HEALTH,
        PERCENT,
        END,
    }

    /** Whether all but the health, which depends on the tasks, is as asked for. */
    boolean matches(PortfolioRow row) {
        return (
            (kind == null || row.kind() == kind) &&
            (unit == null || row.responsible().contains(unit) || row.implementing().contains(unit)) &&
            (from == null || row.period().to() == null || !row.period().to().isBefore(from)) &&
            (to == null || row.period().from() == null || !row.period().from().isAfter(to)) &&
            (text == null || row.name().toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT)))
        );
    }
}
