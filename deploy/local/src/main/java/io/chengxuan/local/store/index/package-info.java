/**
 * Ordered indexes over documents in memory and the choice among them. Knows nothing of commands, files or locks; the
 * caller sees to it that nobody reads while somebody writes.
 *
 * <p>Reading order: {@link io.chengxuan.local.store.index.ValueOrder},
 * {@link io.chengxuan.local.store.index.OrderedIndex}, {@link io.chengxuan.local.store.index.Conditions},
 * {@link io.chengxuan.local.store.index.Planner}.
 */
@NullMarked
package io.chengxuan.local.store.index;

import org.jspecify.annotations.NullMarked;
