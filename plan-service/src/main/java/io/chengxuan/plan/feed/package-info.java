/** A unit's periods and due dates as a calendar to subscribe to: {@link io.chengxuan.plan.feed.CalendarFeed}. */
@NullMarked
package io.chengxuan.plan.feed;

import org.jspecify.annotations.NullMarked;
