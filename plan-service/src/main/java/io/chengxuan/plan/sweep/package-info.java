/** Work that is found by looking at what is stored, so that it goes on after a kill: {@link io.chengxuan.plan.sweep.Sweep}. */
@NullMarked
package io.chengxuan.plan.sweep;

import org.jspecify.annotations.NullMarked;
