/** The projects of the plan that pieces may belong to, followed from plan-service's events. */
@NullMarked
package io.chengxuan.media.project;

import org.jspecify.annotations.NullMarked;
