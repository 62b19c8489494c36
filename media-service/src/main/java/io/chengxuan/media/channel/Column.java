package io.chengxuan.media.channel;

/**
 * A column 栏目 of a channel, which is never taken out again.
 *
 * @param closed whether nothing new is meant for it
 */
public record Column(String id, String name, boolean closed) {}
