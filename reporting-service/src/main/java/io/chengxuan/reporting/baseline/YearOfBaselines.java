package io.chengxuan.reporting.baseline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is stated of one year. */
public final class YearOfBaselines {

    private final int year;
    private final Map<BaselineKey, Long> values = new HashMap<>();

    YearOfBaselines(int year, List<Baseline> all) {
        this.year = year;
        all.forEach(baseline -> values.put(baseline.key(), baseline.value()));
    }

    public static YearOfBaselines none() {
        return new YearOfBaselines(0, List.of());
    }

    /** @param wholeYear whether only the year as a whole is known, and not the months that were asked for */
    public record Known(long value, boolean wholeYear) {
        public Known plus(Known other) {
            return new Known(value + other.value, wholeYear || other.wholeYear);
        }
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Of the months from the first to the last, both included and counted whole; of the year where one of them is unknown. */
    public Optional<Known> of(
        BaselineMeasure measure,
        @Nullable String unit,
        BaselineKey.@Nullable Level level,
        int first,
        int last
    ) {
        long sum = 0;
        for (int month = first; month <= last; month++) {
            var value = values.get(new BaselineKey(year, month, measure, unit, level));
            if (value == null) {
                var whole = values.get(new BaselineKey(year, null, measure, unit, level));
                return Optional.ofNullable(whole).map(found -> new Known(found, first != 1 || last != 12));
            }
            sum += value;
        }
        return Optional.of(new Known(sum, false));
    }

    /** Of one month alone. */
    public @Nullable Long ofMonth(
        BaselineMeasure measure,
        @Nullable String unit,
        BaselineKey.@Nullable Level level,
        int month
    ) {
        return values.get(new BaselineKey(year, month, measure, unit, level));
    }
}
