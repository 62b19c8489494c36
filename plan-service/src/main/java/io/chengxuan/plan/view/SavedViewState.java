package io.chengxuan.plan.view;

import io.chengxuan.platform.outbox.LogicalType;

/** Public state of saved filters; what they are called and ask for is their owner's. */
@LogicalType("io.chengxuan.plan.saved-view")
record SavedViewState(String id, SavedView.List list, boolean removed) {}
