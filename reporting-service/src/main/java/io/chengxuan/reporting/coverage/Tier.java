package io.chengxuan.reporting.coverage;

import java.util.List;

/** Tiers of readership, as events name them, from the lowest up. */
final class Tier {

    static final String OVER_100K = "OVER_100K";
    static final String OVER_1M = "OVER_1M";
    private static final List<String> ALL = List.of("UNDER_100K", OVER_100K, OVER_1M);

    private Tier() {}

    /** That tier and those above it; none for an unknown one. */
    static List<String> from(String lowest) {
        int at = ALL.indexOf(lowest);
        return at < 0 ? List.of() : ALL.subList(at, ALL.size());
    }
}
