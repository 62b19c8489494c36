package io.chengxuan.gateway.delegation;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.LocalDate;

/** What others may know of a delegation: ids and days, neither names nor the reason. */
@LogicalType("io.chengxuan.gateway.delegation")
public record DelegationState(
    String id,
    String unit,
    String from,
    String to,
    LocalDate firstDay,
    LocalDate lastDay,
    boolean revoked
) {}
