package io.chengxuan.plan.feed;

import io.chengxuan.platform.outbox.LogicalType;

/** Public state of a calendar feed; its address is known to nobody but whom it was given to. */
@LogicalType("io.chengxuan.plan.calendar-feed")
record CalendarFeedState(String id, String unit, boolean revoked) {}
