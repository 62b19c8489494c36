/** Drives a whole platform as its users and its killers do: {@link io.chengxuan.e2e.RunningPlatform} first. */
@NullMarked
package io.chengxuan.e2e;

import org.jspecify.annotations.NullMarked;
