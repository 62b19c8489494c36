package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.table.Groups;
import io.chengxuan.reporting.table.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Sums cells into rows by one dimension. */
final class PlanTaskTable {

    private final PlanTaskFilter.Matcher matcher;
    private final By by;
    private final LocalDate asOf;
    private final Map<String, Tally> rows = new HashMap<>();
    private final Tally total = new Tally();

    PlanTaskTable(PlanTaskBoard board, PlanTaskFilter.Matcher matcher, By by, LocalDate asOf) {
        this.matcher = matcher;
        this.by = by;
        this.asOf = asOf;
        var key = key();
        int day = (int) asOf.toEpochDay();
        board.forEach(matcher.filter().from(), matcher.filter().to(), (cell, slot) -> {
            if (matcher.matches(cell)) {
                slot.addTo(rows.computeIfAbsent(key.apply(cell), _ -> new Tally()), day);
            }
        });
        rows.values().forEach(total::add);
    }

    private Function<CellKey, String> key() {
        return switch (by) {
            case UNIT -> matcher.filter().unit() == null
                ? cell -> matcher.districts().of(cell.unit()).id()
                : CellKey::unit;
            case MONTH -> {
                var names = new HashMap<YearMonth, String>();
                yield cell -> names.computeIfAbsent(cell.month(), YearMonth::toString);
            }
            case GROUP -> cell -> {
                var group = matcher.districts().of(cell.unit()).group();
                return group == null ? Groups.NONE : group;
            };
            case KIND -> CellKey::kind;
        };
    }

    /** The rows in the order users expect: units as in their table, months by time, groups and kinds as listed. */
    Answer answer(Instant computedAt, Labels labels) {
        var list = new ArrayList<Row>();
        rows.forEach((key, tally) -> list.add(Row.of(key, label(key, labels), tally)));
        list.sort(order());
        return new Answer(asOf, computedAt, list, Row.of(null, labels.total(), total));
    }

    private String label(String key, Labels labels) {
        return switch (by) {
            case UNIT -> matcher.districts().name(key);
            case MONTH -> key;
            case GROUP -> labels.group(key);
            case KIND -> labels.word("kind", key);
        };
    }

    private Comparator<Row> order() {
        Comparator<Row> byKey = Comparator.comparing(row -> String.valueOf(row.key()));
        return switch (by) {
            case UNIT -> Comparator.comparing(row -> String.valueOf(row.key()), matcher.districts().order());
            case GROUP -> Comparator.comparing(row -> String.valueOf(row.key()), Groups.ORDER);
            case MONTH, KIND -> byKey;
        };
    }

    enum By {
        UNIT,
        MONTH,
        GROUP,
        KIND;

        static By of(String parameter) {
            for (var by : values()) {
                if (by.name().toLowerCase(Locale.ROOT).equals(parameter)) {
                    return by;
                }
            }
            throw new Problem(HttpStatus.BAD_REQUEST, "unreadable-parameter", "by");
        }
    }

    /** @param computedAt everything that had arrived by then is in the figures */
    record Answer(LocalDate asOf, Instant computedAt, List<Row> rows, Row total) {}

    /** One line: expected = onTime + late + missing + open; done are those handed in that were accepted. */
    record Row(
        @Nullable String key,
        String label,
        int expected,
        int done,
        int onTime,
        int late,
        int missing,
        int excused,
        int open
    ) {
        static Row of(@Nullable String key, String label, Tally tally) {
            return new Row(
                key,
                label,
                tally.expected,
                tally.done,
                tally.onTime,
                tally.late,
                tally.missing,
                tally.excused,
                tally.open
            );
        }
    }
}
