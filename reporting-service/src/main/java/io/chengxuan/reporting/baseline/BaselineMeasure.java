package io.chengxuan.reporting.baseline;

/** What a stated figure counts. */
public enum BaselineMeasure {
    /** Pieces of coverage. */
    PIECES,
    /** Those of them read more than 100 000 times. */
    OVER_100K,
    /** Those of them read more than 1 000 000 times. */
    OVER_1M,
    /** Works of law education. */
    LAW_WORKS,
}
