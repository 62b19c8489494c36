package io.chengxuan.reporting.plantasks;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a figure.
 *
 * @param status of the task as plan-service says it
 * @param state the figure it is counted in as of the day: onTime, late, missing, open or excused
 * @param done whether it had been accepted by the day
 */
record PlanTaskRecord(
    String taskId,
    String unit,
    @Nullable String responsible,
    String planId,
    String projectId,
    String projectName,
    String kind,
    String due,
    String status,
    @Nullable String handedInOn,
    @Nullable String acceptedOn,
    String state,
    boolean done
) {
    static PlanTaskRecord of(Document fact, String asOf) {
        var accepted = fact.getString("acceptedOn");
        return new PlanTaskRecord(
            fact.getString("_id"),
            fact.getString("unit"),
            fact.getString("responsible"),
            fact.getString("planId"),
            fact.getString("projectId"),
            fact.getString("projectName"),
            fact.getString("kind"),
            fact.getString("due"),
            fact.getString("status"),
            fact.getString("handedInOn"),
            accepted,
            state(fact, asOf),
            accepted != null && accepted.compareTo(asOf) <= 0
        );
    }

    private static String state(Document fact, String asOf) {
        if (fact.getString("standing").equals(PlanTask.Standing.EXCUSED.name())) {
            return "excused";
        }
        var handedIn = fact.getString("handedInOn");
        if (handedIn != null && handedIn.compareTo(asOf) <= 0) {
            return fact.getBoolean("inTime") ? "onTime" : "late";
        }
        return fact.getString("due").compareTo(asOf) < 0 ? "missing" : "open";
    }
}
