package io.chengxuan.media.assessment.month;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.platform.access.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quota as {@code io.chengxuan.plan.quota.*} events state it.
 *
 * @param audience UNIT, GROUP or ALL
 * @param code of the unit or group
 * @param outlets kinds of outlets that count together; empty for all
 */
public record Quota(
    String id,
    String audience,
    String code,
    Measure measure,
    List<OutletKind> outlets,
    Per per,
    List<Version> versions
) {
    /** What is counted of a unit. */
    public enum Measure {
        PIECES_PUBLISHED,
        SUBMISSIONS_SUBMITTED,
        SUBMISSIONS_PUBLISHED,
    }

    public enum Per {
        YEAR,
        MONTH,
        WEEK,
    }

    /** @param own whether the unit set it for itself; null in events from before that was said */
    public record Version(LocalDate from, @Nullable LocalDate until, int count, @Nullable Boolean own) {
        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    /** In hundredths: a year's month by month, the others for each period that is over; 0 when nothing is expected. */
    int expectedBy(YearMonth month) {
        var first = LocalDate.of(month.getYear(), 1, 1);
        int expected = 0;
        switch (per) {
            case YEAR -> expected = (count(LocalDate.of(month.getYear(), 12, 31)) * 100 * month.getMonthValue()) / 12;
            case MONTH -> {
                for (int i = 1; i <= month.getMonthValue(); i++) {
                    expected += count(month.withMonth(i).atEndOfMonth()) * 100;
                }
            }
            case WEEK -> {
                var sunday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                for (; !sunday.isAfter(month.atEndOfMonth()); sunday = sunday.plusWeeks(1)) {
                    expected += count(sunday) * 100;
                }
            }
        }
        return expected;
    }

    private int count(LocalDate lastDay) {
        return on(lastDay).map(Version::count).orElse(0);
    }

    Optional<Version> on(LocalDate day) {
        return versions
            .stream()
            .filter(version -> version.holdsOn(day))
            .findFirst();
    }

    boolean concerns(Unit unit) {
        return switch (audience) {
            case "UNIT" -> code.equals(unit.id());
            case "GROUP" -> code.equals(unit.group());
            default -> unit.level() == Unit.Level.DISTRICT;
        };
    }

    /** Lower goes before higher, as in the figures: the unit's, its group's, everybody's, then what the unit asks of itself. */
    int distance(LocalDate day) {
        boolean own = on(day)
            .map(version -> Boolean.TRUE.equals(version.own()))
            .orElse(false);
        return switch (audience) {
            case "UNIT" -> own ? 3 : 0;
            case "GROUP" -> 1;
            default -> 2;
        };
    }

    /** What of several only the nearest holds for. */
    List<Object> kind() {
        return List.of(measure, outlets, per);
    }
}
