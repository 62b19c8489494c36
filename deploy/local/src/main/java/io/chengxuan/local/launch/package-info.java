/**
 * What {@code deploy/up}, {@code down}, {@code status} and {@code token} run.
 *
 * <p>Reading order: {@link io.chengxuan.local.launch.Launcher}, {@code Options}, {@code Preflight}, {@code Up}, {@code Down}.
 */
@NullMarked
package io.chengxuan.local.launch;

import org.jspecify.annotations.NullMarked;
