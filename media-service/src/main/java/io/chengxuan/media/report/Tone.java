package io.chengxuan.media.report;

/** How a piece speaks of the bureau; ACCOUNTABILITY is a critical piece in which the bureau was at fault. */
public enum Tone {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    ACCOUNTABILITY;

    /** Whether it has to be said what was done about it. */
    boolean needsStatement() {
        return this == NEGATIVE || this == ACCOUNTABILITY;
    }
}
