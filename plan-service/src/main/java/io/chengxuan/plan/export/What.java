package io.chengxuan.plan.export;

/** The files that can be taken away, as they are noted. */
public enum What {
    PLAN_DOCUMENT,
    PLAN_PROGRESS,
    TASK_LIST,
    SESSION_HOURS,
    SESSION_ATTENDANCE,
    PORTFOLIO,
}
