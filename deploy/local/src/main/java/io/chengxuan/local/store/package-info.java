/**
 * The embedded store: MongoDB's wire protocol over documents in memory, made durable by a journal and snapshots
 * (ADR 0003).
 *
 * <p>Reading order: {@link io.chengxuan.local.store.EmbeddedStore}, {@link io.chengxuan.local.store.StoreSettings},
 * {@link io.chengxuan.local.store.StoreMain}; then the way of a command: {@link io.chengxuan.local.store.StoreBackend},
 * {@link io.chengxuan.local.store.StoreDatabase}, {@link io.chengxuan.local.store.StoreCollection}, with what finds
 * documents in {@code index} and what keeps them in {@code journal}.
 */
@NullMarked
package io.chengxuan.local.store;

import org.jspecify.annotations.NullMarked;
