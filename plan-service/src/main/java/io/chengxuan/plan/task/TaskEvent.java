package io.chengxuan.plan.task;

/** What happens to a task; the last word of the event type. */
public enum TaskEvent {
    ASSIGNED,
    SIGNED_FOR,
    LEFT_UNSIGNED,
    PROGRESSED,
    HANDED_IN,
    TAKEN_BACK,
    ACCEPTED,
    RETURNED,
    EXCUSED,
    DUE_MOVED,
    CANCELLED,
    AMENDED,
    WITHDRAWN,
    BROKEN_DOWN,
    TAKEN_OUT,
    HANDLER_NAMED,
    REMINDED,
}
