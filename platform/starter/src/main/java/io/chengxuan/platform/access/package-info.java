/**
 * Who calls, and what of the unit tree they may see and change. Reading order: {@link io.chengxuan.platform.access.Caller},
 * {@link io.chengxuan.platform.access.UnitTree}, {@link io.chengxuan.platform.access.Scope}.
 */
@NullMarked
package io.chengxuan.platform.access;

import org.jspecify.annotations.NullMarked;
