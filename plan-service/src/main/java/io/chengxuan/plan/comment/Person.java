package io.chengxuan.plan.comment;

/** An account that can be mentioned: its id and unit, no name. */
record Person(String id, String unit) {}
