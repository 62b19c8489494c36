package io.chengxuan.reporting.quotas;

/** What is counted of a unit. */
public enum Measure {
    PIECES_PUBLISHED,
    SUBMISSIONS_SUBMITTED,
    SUBMISSIONS_PUBLISHED,
}
