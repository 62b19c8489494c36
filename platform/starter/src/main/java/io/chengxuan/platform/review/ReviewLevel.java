package io.chengxuan.platform.review;

/** Where something waits for review, the lowest first. */
public enum ReviewLevel {
    SQUAD,
    DISTRICT,
    CITY,
}
