/**
 * The write path (ADR 0001). Reading order: {@link io.chengxuan.platform.outbox.Aggregate},
 * {@link io.chengxuan.platform.outbox.Aggregates}, then the relay.
 */
@NullMarked
package io.chengxuan.platform.outbox;

import org.jspecify.annotations.NullMarked;
