package io.chengxuan.reporting.export;

/** The tables that can be taken away, as they are noted. */
public enum Table {
    PLAN_TASKS,
    PLAN_TASK_RANKING,
    PLAN_TASK_RECORDS,
    COVERAGE,
    COVERAGE_RECORDS,
    COVERAGE_COMPARISON,
    SUBMISSIONS,
    SUBMISSION_RANKING,
    SUBMISSION_RECORDS,
    POINTS,
    POINT_RECORDS,
}
