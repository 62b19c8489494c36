package io.chengxuan.reporting.coverage;

import io.chengxuan.reporting.baseline.BaselineMeasure;
import io.chengxuan.reporting.baseline.YearOfBaselines.Known;
import io.chengxuan.reporting.coverage.CoverageTable.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The months of one year beside the same months of another. What is stated of the other year goes before what was counted of
 * it, figure by figure. Stated figures are told by whole months, so this year's beside them are those of the months that are
 * over; counted ones are told to the same day.
 */
final class CoverageComparison {

    private final CoveragePeriod period;
    private final By by;
    private final CoverageTable.Answer now;
    private final CoverageTable.Answer over;
    private final CoverageTable.@Nullable Answer last;
    private final LastYear stated;

    /**
     * @param over the months of this year that are over
     * @param last null where the other year was not counted here
     */
    CoverageComparison(
        CoveragePeriod period,
        By by,
        CoverageTable.Answer now,
        CoverageTable.Answer over,
        CoverageTable.@Nullable Answer last,
        LastYear stated
    ) {
        this.period = period;
        this.by = by;
        this.now = now;
        this.over = over;
        this.last = last;
        this.stated = stated;
    }

    /** What a figure of the other year is, and so what it can be compared with. */
    enum Basis {
        /** Counted here, both years to the same day. */
        COUNTED,
        /** Stated, and both years told for the months that are over. */
        STATED,
        /** Stated of a whole month that is not over this year: not compared. */
        RUNNING,
        /** Stated of the whole year, as its months are unknown: not compared. */
        WHOLE_YEAR,
        UNKNOWN,
    }

    /**
     * @param lastMonth the last month that has begun; those behind it are yet to come
     * @param lastOver the last month that is over, up to which stated figures are compared; less than the first when none is
     */
    record Answer(
        int year,
        int against,
        int firstMonth,
        int lastMonth,
        int lastOver,
        LocalDate asOf,
        Instant computedAt,
        List<Row> rows,
        Row total
    ) {}

    record Row(@Nullable String key, String label, List<Compared> figures) {}

    /**
     * @param now null while it is yet to come, or not counted here
     * @param last null where it is not known
     * @param change of {@code now} against {@code last}, 0.1 for a tenth more; null where they cannot be compared
     */
    record Compared(
        BaselineMeasure measure,
        @Nullable Long now,
        @Nullable Long last,
        Basis basis,
        @Nullable Double change
    ) {
        static Compared of(BaselineMeasure measure, @Nullable Long now, @Nullable Long last, Basis basis) {
            boolean alike = basis == Basis.COUNTED || basis == Basis.STATED;
            var change =
                alike && now != null && last != null && last != 0
                    ? Math.round((10_000.0 * (now - last)) / last) / 10_000.0
                    : null;
            return new Compared(measure, now, last, basis, change);
        }
    }

    Answer answer() {
        var found = new ArrayList<Row>();
        labels().forEach((key, label) -> found.add(row(key, label)));
        boolean running = period.lastOver() < period.first();
        var total = new ArrayList<Compared>();
        for (var measure : BaselineMeasure.values()) {
            total.add(
                compared(
                    measure,
                    stated.total(measure),
                    running,
                    now.total(),
                    over.total(),
                    last == null ? null : last.total()
                )
            );
        }
        return new Answer(
            period.year(),
            period.against(),
            period.first(),
            period.lastCompared(),
            period.lastOver(),
            period.asOf(),
            now.computedAt(),
            found,
            new Row(null, now.total().label(), total)
        );
    }

    /** The rows of either year in the order of this one's table, and months as they come. */
    private Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        if (by == By.MONTH) {
            for (int month = period.first(); month <= period.last(); month++) {
                var key = "%d-%02d".formatted(period.year(), month);
                labels.put(key, key);
            }
            return labels;
        }
        now.rows().forEach(row -> labels.put(Objects.requireNonNull(row.key()), row.label()));
        if (last != null) {
            last.rows().forEach(row -> labels.putIfAbsent(Objects.requireNonNull(row.key()), row.label()));
        }
        stated.rows(by).forEach(labels::putIfAbsent);
        return labels;
    }

    private Row row(String key, String label) {
        var before = by == By.MONTH ? period.against() + key.substring(4) : key;
        int month = by == By.MONTH ? Integer.parseInt(key.substring(5)) : period.first();
        boolean running = month > period.lastOver();
        boolean toCome = by == By.MONTH && month > period.lastCompared();
        var figures = new ArrayList<Compared>();
        for (var measure : BaselineMeasure.values()) {
            figures.add(
                compared(
                    measure,
                    stated.of(measure, by, key),
                    running,
                    toCome ? null : in(now, key),
                    in(over, key),
                    toCome || last == null ? null : in(last, before)
                )
            );
        }
        return new Row(key, label, figures);
    }

    /** @param now null for a month that has not begun */
    private static Compared compared(
        BaselineMeasure measure,
        Optional<Known> stated,
        boolean running,
        CoverageTable.@Nullable Row now,
        CoverageTable.Row over,
        CoverageTable.@Nullable Row last
    ) {
        var mine = now == null ? null : counted(now, measure);
        if (stated.isEmpty()) {
            var value = last == null ? null : counted(last, measure);
            return Compared.of(measure, mine, value, value == null ? Basis.UNKNOWN : Basis.COUNTED);
        }
        var value = stated.get().value();
        if (value == null) {
            return Compared.of(measure, mine, null, Basis.UNKNOWN);
        }
        if (stated.get().wholeYear()) {
            return Compared.of(measure, mine, value, Basis.WHOLE_YEAR);
        }
        return running
            ? Compared.of(measure, mine, value, Basis.RUNNING)
            : Compared.of(measure, counted(over, measure), value, Basis.STATED);
    }

    private static CoverageTable.Row in(CoverageTable.Answer table, String key) {
        return table
            .rows()
            .stream()
            .filter(row -> key.equals(row.key()))
            .findFirst()
            .orElse(CoverageTable.Row.NOTHING);
    }

    /** Works of law education are stated only. */
    private static @Nullable Long counted(CoverageTable.Row row, BaselineMeasure measure) {
        return switch (measure) {
            case PIECES -> (long) row.pieces();
            case OVER_100K -> (long) row.over100k();
            case OVER_1M -> (long) row.over1m();
            case LAW_WORKS -> null;
        };
    }
}
