/** What the units are told about their tasks: {@link io.chengxuan.plan.notice.TellUnits} writes the inbox from events. */
@NullMarked
package io.chengxuan.plan.notice;

import org.jspecify.annotations.NullMarked;
