package io.chengxuan.media.report;

/** How widely a piece was read: 十万+ and 百万+ are more than those numbers. */
public enum Tier {
    UNDER_100K,
    OVER_100K,
    OVER_1M;

    private static final long HUNDRED_THOUSAND = 100_000;
    private static final long MILLION = 1_000_000;

    /** @param atLeast whether {@code value} is what a platform shows as a bound ({@code 10万+}) */
    static Tier of(long value, boolean atLeast) {
        long beyond = atLeast ? value + 1 : value;
        if (beyond > MILLION) {
            return OVER_1M;
        }
        return beyond > HUNDRED_THOUSAND ? OVER_100K : UNDER_100K;
    }

    /** What has to be passed to reach the next tier; endless in the last one. */
    long next() {
        return switch (this) {
            case UNDER_100K -> HUNDRED_THOUSAND;
            case OVER_100K -> MILLION;
            case OVER_1M -> Long.MAX_VALUE;
        };
    }
}
