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
 * The months of one year beside the same months of another. What was counted in the other year goes before what is stated of
 * it, and is told up to the same day; what is stated is told by whole months, or of the whole year where its months are
 * unknown.
 */
final class CoverageComparison {

    private final CoveragePeriod period;
    private final By by;
    private final CoverageTable.Answer now;
    private final CoverageTable.@Nullable Answer last;
    private final LastYear stated;

    /** @param last null where the other year was not counted here */
    CoverageComparison(
        CoveragePeriod period,
        By by,
        CoverageTable.Answer now,
        CoverageTable.@Nullable Answer last,
        LastYear stated
    ) {
        this.period = period;
        this.by = by;
        this.now = now;
        this.last = last;
        this.stated = stated;
    }

    /** Where the other year's figures come from. */
    enum Source {
        COUNTED,
        STATED,
        UNKNOWN,
    }

    /** @param lastMonth the last month that is compared; those behind it are yet to come */
    record Answer(
        int year,
        int against,
        int firstMonth,
        int lastMonth,
        LocalDate asOf,
        Instant computedAt,
        Source source,
        List<Row> rows,
        Row total
    ) {}

    record Row(@Nullable String key, String label, List<Compared> figures) {}

    /**
     * @param now null while it is yet to come, or not counted here
     * @param last null where nothing is known of the other year
     * @param wholeYear whether {@code last} is that of the whole year, as its months are unknown
     * @param change of {@code now} against {@code last}, 0.1 for a tenth more; null where they cannot be compared
     */
    record Compared(
        BaselineMeasure measure,
        @Nullable Long now,
        @Nullable Long last,
        boolean wholeYear,
        @Nullable Double change
    ) {
        static Compared of(BaselineMeasure measure, @Nullable Long now, Optional<Known> last) {
            var value = last.map(Known::value).orElse(null);
            boolean wholeYear = last.map(Known::wholeYear).orElse(false);
            if (now == null || value == null || value == 0 || wholeYear) {
                return new Compared(measure, now, value, wholeYear, null);
            }
            var change = Math.round((10_000.0 * (now - value)) / value) / 10_000.0;
            return new Compared(measure, now, value, false, change);
        }
    }

    Answer answer() {
        var found = new ArrayList<Row>();
        labels().forEach((key, label) -> found.add(row(key, label)));
        var total = new ArrayList<Compared>();
        for (var measure : BaselineMeasure.values()) {
            total.add(
                Compared.of(
                    measure,
                    counted(now.total(), measure),
                    known(measure, last == null ? null : last.total(), stated.total(measure))
                )
            );
        }
        return new Answer(
            period.year(),
            period.against(),
            period.first(),
            period.lastCompared(),
            period.asOf(),
            now.computedAt(),
            source(total),
            found,
            new Row(null, now.total().label(), total)
        );
    }

    private Source source(List<Compared> total) {
        if (last != null) {
            return Source.COUNTED;
        }
        boolean known = !stated.isEmpty() || total.stream().anyMatch(figure -> figure.last() != null);
        return known ? Source.STATED : Source.UNKNOWN;
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
        } else {
            stated.rows(by).forEach(labels::putIfAbsent);
        }
        return labels;
    }

    private Row row(String key, String label) {
        var before = by == By.MONTH ? period.against() + key.substring(4) : key;
        var figures = new ArrayList<Compared>();
        for (var measure : BaselineMeasure.values()) {
            var mine = counted(in(now, key), measure);
            boolean toCome = by == By.MONTH && Integer.parseInt(key.substring(5)) > period.lastCompared();
            var known = known(measure, last == null ? null : in(last, before), stated.of(measure, by, key));
            figures.add(Compared.of(measure, toCome ? null : mine, known));
        }
        return new Row(key, label, figures);
    }

    private Optional<Known> known(
        BaselineMeasure measure,
        CoverageTable.@Nullable Row counted,
        Optional<Known> otherwise
    ) {
        var value = counted == null ? null : counted(counted, measure);
        return value == null ? otherwise : Optional.of(new Known(value, false));
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
