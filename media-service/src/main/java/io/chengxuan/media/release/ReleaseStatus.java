package io.chengxuan.media.release;

/** Where a press release stands. */
public enum ReleaseStatus {
    DRAFT,
    IN_REVIEW,
    /** It has its number and is out. */
    ISSUED,
    /** Taken back after it was out; it keeps its number. */
    WITHDRAWN,
    /** Given up before it was out. */
    DISCARDED;

    /** Whether it was issued, taken back or not. */
    public boolean isOut() {
        return this == ISSUED || this == WITHDRAWN;
    }
}
