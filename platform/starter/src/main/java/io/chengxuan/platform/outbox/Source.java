package io.chengxuan.platform.outbox;

/** The event of another aggregate that a change reacts to. */
public record Source(String aggregateId, long sequence) {}
