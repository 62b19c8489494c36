package io.chengxuan.media.report;

/**
 * That a piece tells the same story as others, as somebody has confirmed.
 *
 * @param group id of the group that they form
 * @param original whether it is the piece that the others reprint; each group has one
 */
public record Reprint(String group, boolean original) {}
