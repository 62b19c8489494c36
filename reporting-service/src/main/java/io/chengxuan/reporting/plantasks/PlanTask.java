package io.chengxuan.reporting.plantasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What figures use of a task's state, as {@code io.chengxuan.plan.task.*} events carry it. Dates are business dates.
 *
 * @param parent the task that this is a squad's share of; null for a task of the plan
 * @param handedInOn when the report that stands was handed in
 */
record PlanTask(
    String id,
    String planId,
    String projectId,
    String projectName,
    String kind,
    String unit,
    @Nullable String responsible,
    LocalDate due,
    String status,
    @Nullable LocalDate handedInOn,
    @Nullable LocalDate acceptedOn,
    boolean excused,
    @Nullable String parent
) {
    /** How the task enters the figures, whatever day it is. */
    Standing standing() {
        if (status.equals("CANCELLED")) {
            return Standing.CANCELLED;
        }
        return excused || status.equals("EXCUSED") ? Standing.EXCUSED : Standing.EXPECTED;
    }

    /** Null while nothing stands: a returned report counts from its new hand-in. */
    @Nullable
    LocalDate standingHandIn() {
        return switch (status) {
            case "HANDED_IN" -> handedInOn;
            case "ACCEPTED" -> handedInOn == null ? acceptedOn : handedInOn;
            default -> null;
        };
    }

    @Nullable
    LocalDate standingAcceptance() {
        return status.equals("ACCEPTED") ? acceptedOn : null;
    }

    enum Standing {
        EXPECTED,
        EXCUSED,
        CANCELLED,
    }
}
