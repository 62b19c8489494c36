/**
 * What makes the store durable: a journal of changes, snapshots that shorten it, and the way back from both after a
 * crash. Knows nothing of queries or the wire protocol.
 *
 * <p>The directory holds {@code N.snapshot} (everything before journal N) and {@code N.journal}, {@code N+1.journal}…
 * (every change since, in order). All are sequences of {@link io.chengxuan.local.store.journal.Frame frames}.
 *
 * <p>Reading order: {@link io.chengxuan.local.store.journal.Change}, {@link io.chengxuan.local.store.journal.Changes},
 * {@link io.chengxuan.local.store.journal.Durability}, {@link io.chengxuan.local.store.journal.Recovery}.
 */
@NullMarked
package io.chengxuan.local.store.journal;

import org.jspecify.annotations.NullMarked;
