package io.chengxuan.media.report;

/** What a reading counts: a text's reads, or a film's views. */
public enum Metric {
    READS,
    VIEWS,
}
