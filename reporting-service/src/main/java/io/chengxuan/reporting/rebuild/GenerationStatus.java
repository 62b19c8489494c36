package io.chengxuan.reporting.rebuild;

/** Where a rebuild stands. */
public enum GenerationStatus {
    IDLE,
    /** The next generation is being filled from the log. */
    BUILDING,
    /** It is in use; the log is followed for it until every instance writes to it. */
    FOLLOWING;

    boolean running() {
        return this != IDLE;
    }
}
