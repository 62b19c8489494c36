package io.chengxuan.plan.notice;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing a unit is told: every hand-in and return, otherwise at most one a task, kind and business day.
 *
 * @param at ISO instant in whole seconds, so that it sorts as text
 * @param readBy ids of the accounts that have read it
 */
@Document("notices")
record Notice(
    @Id String id,
    String unit,
    Kind kind,
    String taskId,
    String projectName,
    String worker,
    LocalDate due,
    String at,
    List<String> readBy
) {
    enum Kind {
        DUE_SOON,
        OVERDUE,
        RETURNED,
        HANDED_IN,
        ASSIGNED,
    }
}
