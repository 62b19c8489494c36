package io.chengxuan.reporting.audit;

import io.chengxuan.platform.outbox.LogicalType;

/** A signed head as it is published. */
@LogicalType(AuditHeadState.TYPE)
record AuditHeadState(String id, String topic, int partition, long offset, String hash, String key, String signature) {
    static final String TYPE = "io.chengxuan.reporting.audit-head";
}
