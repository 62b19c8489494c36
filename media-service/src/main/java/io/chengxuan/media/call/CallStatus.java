package io.chengxuan.media.call;

/** Where a call stands. A closed one takes nothing new, a withdrawn one is owed by nobody any more. */
public enum CallStatus {
    DRAFT,
    OPEN,
    CLOSED,
    WITHDRAWN,
}
