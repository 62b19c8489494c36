/**
 * Colleagues who act with somebody's roles while they are away: {@link io.chengxuan.gateway.delegation.Delegation} is what was
 * given, {@link io.chengxuan.gateway.delegation.StandIns} what follows from it today.
 */
@NullMarked
package io.chengxuan.gateway.delegation;

import org.jspecify.annotations.NullMarked;
