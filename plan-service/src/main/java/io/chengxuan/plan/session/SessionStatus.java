package io.chengxuan.plan.session;

/** {@code PLANNED → HELD}, or {@code PLANNED → CANCELLED}. */
public enum SessionStatus {
    PLANNED,
    HELD,
    CANCELLED,
}
