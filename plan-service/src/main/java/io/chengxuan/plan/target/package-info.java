/** What a plan wants to bring about, and what was measured of it: {@link io.chengxuan.plan.target.OutcomeTarget}. */
@NullMarked
package io.chengxuan.plan.target;

import org.jspecify.annotations.NullMarked;
