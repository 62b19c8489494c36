package io.chengxuan.plan.people;

/** An account that can be mentioned: its id and unit, no name. */
public record Person(String id, String unit) {}
