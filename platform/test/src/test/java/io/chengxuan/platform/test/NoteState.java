package io.chengxuan.platform.test;

import io.chengxuan.platform.outbox.LogicalType;

@LogicalType("io.chengxuan.sample.note")
record NoteState(String id, String text) {}
