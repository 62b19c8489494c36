package io.chengxuan.media.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a platform showed on a day.
 *
 * @param atLeast whether it showed only a bound, such as {@code 10万+}
 * @param evidence link to what proves it
 */
public record Reading(
    Metric metric,
    long value,
    boolean atLeast,
    LocalDate asOf,
    @Nullable String evidence,
    String actor
) {
    /** Whether both say that the same was shown on the same day, whoever noted it. */
    public boolean saysTheSame(Reading other) {
        return metric == other.metric && value == other.value && atLeast == other.atLeast && asOf.equals(other.asOf);
    }
}
