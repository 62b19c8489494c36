/**
 * Building figures anew beside the ones in use, and switching. Reading order:
 * {@link io.chengxuan.reporting.rebuild.Generation}, {@code Rebuilds}, {@code Replay}.
 */
@NullMarked
package io.chengxuan.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
