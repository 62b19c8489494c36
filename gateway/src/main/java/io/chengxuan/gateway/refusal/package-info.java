/**
 * What somebody who is signed in tried to do and must not, for the journal: {@link io.chengxuan.gateway.refusal.NotedRefusals}
 * sees it, {@link io.chengxuan.gateway.refusal.Refusals} notes it.
 */
@NullMarked
package io.chengxuan.gateway.refusal;

import org.jspecify.annotations.NullMarked;
