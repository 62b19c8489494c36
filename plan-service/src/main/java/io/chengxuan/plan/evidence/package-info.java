/**
 * What other services tell of campaigns, topic calls and drills that belong to a project: their milestones, and the
 * progress that follows from them. {@link io.chengxuan.plan.evidence.Source} says what such an event has to carry.
 */
@NullMarked
package io.chengxuan.plan.evidence;

import org.jspecify.annotations.NullMarked;
