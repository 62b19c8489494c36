package io.chengxuan.gateway.account;

import io.chengxuan.platform.outbox.LogicalType;
import java.util.List;

/** What others may know of an account: no name, no user name. */
@LogicalType("io.chengxuan.gateway.account")
public record AccountState(String id, String unit, List<String> roles, boolean disabled) {}
