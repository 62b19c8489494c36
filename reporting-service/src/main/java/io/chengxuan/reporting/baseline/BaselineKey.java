package io.chengxuan.reporting.baseline;

import io.chengxuan.platform.web.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What a stated figure is about; there is one figure of each.
 *
 * @param month 1 to 12; null for the whole year
 * @param of code of the unit; null for the whole city
 * @param level of the outlets; null for all
 */
public record BaselineKey(
    int year,
    @Nullable Integer month,
    BaselineMeasure measure,
    @Nullable String of,
    @Nullable Level level
) {
    /** Levels of outlets, as events of coverage name them. */
    public enum Level {
        CENTRAL,
        CITY,
        DISTRICT,
        INDUSTRY,
    }

    /** In the order of years, months, measures and units. */
    String place() {
        return "%d-%02d %d %s %s".formatted(
            year,
            month == null ? 0 : month,
            measure.ordinal(),
            of == null ? "" : of,
            level == null ? "" : level
        );
    }

    String id() {
        return Fingerprint.of("baseline", year + "", month + "", measure.name(), of + "", level + "");
    }
}
