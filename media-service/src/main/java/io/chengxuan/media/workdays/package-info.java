/** The working days of the bureau, followed from plan-service's events. */
@NullMarked
package io.chengxuan.media.workdays;

import org.jspecify.annotations.NullMarked;
