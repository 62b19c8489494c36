/**
 * The processes of the platform: which there are, how each is started, watched, restarted and stopped.
 *
 * <p>Reading order: {@link io.chengxuan.local.process.Member}, {@link io.chengxuan.local.process.Platform},
 * {@link io.chengxuan.local.process.Supervisor}.
 */
@NullMarked
package io.chengxuan.local.process;

import org.jspecify.annotations.NullMarked;
