package io.chengxuan.plan.plan;

/** The import that a plan is drafted from, and which of its versions was read: corrections make later ones. */
public record Origin(String importId, long version) {}
