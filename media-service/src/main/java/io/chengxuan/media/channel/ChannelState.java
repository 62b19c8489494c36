package io.chengxuan.media.channel;

import io.chengxuan.platform.outbox.LogicalType;
import java.util.List;

/** Public state of a channel. */
@LogicalType("io.chengxuan.media.channel")
record ChannelState(String id, String name, ChannelKind kind, List<Column> columns, boolean closed) {}
