/** What the units are told: {@link io.chengxuan.plan.notice.TellUnits} and {@link io.chengxuan.plan.notice.TellCity} write the inbox from events. */
@NullMarked
package io.chengxuan.plan.notice;

import org.jspecify.annotations.NullMarked;
