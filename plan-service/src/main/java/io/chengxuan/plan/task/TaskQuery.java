package io.chengxuan.plan.task;

import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.platform.access.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which tasks a list asks for, inside what the caller may read.
 *
 * @param unit the unit and everything below it
 * @param from first due date, {@code to} the last one (business dates, both included)
 * @param text part of the project's name
 */
record TaskQuery(
    @Nullable View view,
    @Nullable String plan,
    @Nullable String project,
    @Nullable String unit,
    @Nullable TaskStatus status,
    @Nullable ProjectKind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String text
) {
    /** The lists of the workbench: what the caller owes, what waits for their decision, what is late, what is due soon. */
    enum View {
        ALL,
        OWED,
        WAITING,
        LATE,
        SOON,
    }

    /** @param soon the last due date that is soon */
    Criteria criteria(Scope scope, java.util.Collection<String> units, LocalDate today, LocalDate soon) {
        var all = new ArrayList<Criteria>();
        if (!scope.city()) {
            all.add(scope.readable());
        }
        switch (view == null ? View.ALL : view) {
            case OWED -> {
                all.add(Criteria.where("unit").in(scope.subtree()));
                all.add(owed());
            }
            case WAITING -> {
                all.add(Criteria.where("responsible").is(scope.caller().unit()));
                all.add(Criteria.where("status").is(TaskStatus.HANDED_IN));
            }
            case LATE -> all.add(owed().and("due").lt(today.toString()));
            case SOON -> all.add(owed().and("due").gte(today.toString()).lte(soon.toString()));
            case ALL -> {
                // no more than the filters say
            }
        }
        filters(all, units);
        return switch (all.size()) {
            case 0 -> new Criteria();
            case 1 -> all.getFirst();
            default -> new Criteria().andOperator(all);
        };
    }

    private void filters(List<Criteria> all, java.util.Collection<String> units) {
        equal(all, "assignment.planId", plan);
        equal(all, "assignment.projectId", project);
        equal(all, "status", status);
        equal(all, "assignment.kind", kind);
        if (unit != null) {
            all.add(Criteria.where("unit").in(units));
        }
        if (from != null) {
            all.add(Criteria.where("due").gte(from.toString()));
        }
        if (to != null) {
            all.add(Criteria.where("due").lte(to.toString()));
        }
        if (text != null && !text.isBlank()) {
            all.add(Criteria.where("assignment.projectName").regex(Pattern.quote(text.strip()), "i"));
        }
    }

    private static Criteria owed() {
        return Criteria.where("status").in(TaskStatus.OWED);
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
