package io.chengxuan.plan.task;

import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.platform.access.Roles;
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
 * @param asOf the business day that {@code late}, {@code soon}, {@code owed} and the timeliness shown are told for, today
 * unless given; a past day is told from what is known now, as the figures are
 * @param handler account that deals with it, {@code me} for the caller, {@code none} where nobody was named
 * @param parent the task whose squads' shares are meant; the city's lists leave shares out unless that or a unit is named
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
    @Nullable String text,
    @Nullable LocalDate asOf,
    @Nullable String parent,
    @Nullable String handler
) {
    /**
     * The lists of the workbench: what the caller's own unit owes, what waits for their decision, and of all they may read
     * what is late, what is due soon and what is owed and nobody has signed for.
     */
    enum View {
        ALL,
        OWED,
        WAITING,
        LATE,
        SOON,
        UNSIGNED,
    }

    /** @param soon the last due date that is soon */
    Criteria criteria(Scope scope, java.util.Collection<String> units, LocalDate today, LocalDate soon) {
        var all = new ArrayList<Criteria>();
        if (!scope.city()) {
            all.add(scope.readable());
        } else if (parent == null && unit == null) {
            all.add(Criteria.where("parent").is(null));
        }
        switch (view == null ? View.ALL : view) {
            case OWED -> {
                all.add(Criteria.where("unit").is(scope.caller().unit()));
                all.add(owed());
            }
            case WAITING -> {
                all.add(Criteria.where("responsible").in(Act.decidedBy(scope)));
                all.add(Criteria.where("status").is(TaskStatus.HANDED_IN));
                if (!decidesOnOwn(scope)) {
                    all.add(Criteria.where("handedInBy").ne(scope.caller().accountId()));
                }
            }
            case LATE -> {
                all.add(Criteria.where("due").lt(today.toString()));
                all.add(owed());
            }
            case SOON -> {
                all.add(Criteria.where("due").gte(today.toString()).lte(soon.toString()));
                all.add(owed());
            }
            case UNSIGNED -> {
                all.add(Criteria.where("toSign").is(true).and("receipt").is(null));
                all.add(owed());
            }
            case ALL -> {
                // no more than the filters say
            }
        }
        if (handler != null && !handler.isBlank()) {
            all.add(Criteria.where("handler").is(handlerFor(scope)));
        }
        filters(all, units);
        return switch (all.size()) {
            case 0 -> new Criteria();
            case 1 -> all.getFirst();
            default -> new Criteria().andOperator(all);
        };
    }

    /** As {@link Act#ACCEPT} has it: not where one of the two roles is only lent. */
    private static boolean decidesOnOwn(Scope scope) {
        var own = scope.withoutLent();
        return !Act.decidedBy(own).isEmpty() && own.caller().isAny(Roles.workers());
    }

    private @Nullable String handlerFor(Scope scope) {
        return switch (String.valueOf(handler)) {
            case "me" -> scope.caller().accountId();
            case "none" -> null;
            default -> handler;
        };
    }

    private void filters(List<Criteria> all, java.util.Collection<String> units) {
        equal(all, "parent", parent);
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

    /** {@link Timeliness#owed} as a query. */
    private Criteria owed() {
        var owedNow = Criteria.where("status").in(TaskStatus.OWED);
        if (asOf == null) {
            return owedNow;
        }
        var handedInSince = Criteria.where("status")
            .in(TaskStatus.HANDED_IN, TaskStatus.ACCEPTED)
            .and("handedInOn")
            .gt(asOf.toString());
        return new Criteria().orOperator(owedNow, handedInSince);
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
