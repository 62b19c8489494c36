package io.chengxuan.plan.task;

import java.time.Instant;

/** That a unit has taken note of a task: by whom (account id) and when. */
record Receipt(String by, Instant at) {}
