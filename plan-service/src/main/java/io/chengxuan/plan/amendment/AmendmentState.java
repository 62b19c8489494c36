package io.chengxuan.plan.amendment;

import io.chengxuan.platform.outbox.LogicalType;

/** Public state of an amendment; what it says and why stays in the service. */
@LogicalType("io.chengxuan.plan.amendment")
record AmendmentState(String id, String planId, AmendmentStatus status) {}
