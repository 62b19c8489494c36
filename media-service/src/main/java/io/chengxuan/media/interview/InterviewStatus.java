package io.chengxuan.media.interview;

/** Where a request for an interview stands. */
public enum InterviewStatus {
    /** With the approvers, level by level. */
    REQUESTED,
    /** With its unit again, to be put right. */
    RETURNED,
    /** The unit may accept it. */
    APPROVED,
    /** The unit has agreed with the outlet. */
    ACCEPTED,
    /** It took place; the result is known. */
    HELD,
    REFUSED,
    CANCELLED;

    boolean isOver() {
        return this == HELD || this == REFUSED || this == CANCELLED;
    }
}
