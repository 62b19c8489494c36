package io.chengxuan.media.assessment.points;

/** How the pieces of a group of reprints count. */
public enum Reprints {
    /** The one in the outlet that is worth most, once, in the month in which the first appeared, also if itself did later. */
    ONCE_HIGHEST,
    /** Only the original. */
    ORIGINAL,
    /** The original in full, each reprint by half. */
    HALF,
    /** Each in full. */
    EACH,
}
