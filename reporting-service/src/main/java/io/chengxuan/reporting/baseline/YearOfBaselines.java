package io.chengxuan.reporting.baseline;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is stated of one year. */
public final class YearOfBaselines {

    private final int year;
    private final Map<BaselineKey, Long> values;

    YearOfBaselines(int year, Map<BaselineKey, Long> values) {
        this.year = year;
        this.values = values;
    }

    public static YearOfBaselines none() {
        return new YearOfBaselines(0, Map.of());
    }

    /**
     * @param value null where something is stated of that year, but not this
     * @param wholeYear whether only the year as a whole is known, and not the months that were asked for
     */
    public record Known(@Nullable Long value, boolean wholeYear) {
        public static final Known NOT_THIS = new Known(null, false);

        public Known plus(Known other) {
            return value == null || other.value == null
                ? NOT_THIS
                : new Known(value + other.value, wholeYear || other.wholeYear);
        }
    }

    /**
     * Of the months from the first to the last, both included and counted whole; of the year where one of them is unknown;
     * empty where nothing at all is stated of that year.
     */
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
                if (whole != null) {
                    return Optional.of(new Known(whole, first != 1 || last != 12));
                }
                boolean other = IntStream.rangeClosed(1, 12).anyMatch(each ->
                    values.containsKey(new BaselineKey(year, each, measure, unit, level))
                );
                return other ? Optional.of(Known.NOT_THIS) : Optional.empty();
            }
            sum += value;
        }
        return Optional.of(new Known(sum, false));
    }
}
