package io.chengxuan.media.interview;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.review.ReviewLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which requests a list asks for, inside what the caller may read.
 *
 * @param unit of the unit or one below it
 * @param mine only those that the caller can decide on now
 * @param overdue only those that wait longer than their level has
 * @param from first day of the interview, {@code to} the last one (both included)
 * @param text part of the subject
 */
record InterviewQuery(
    @Nullable String unit,
    @Nullable String outlet,
    @Nullable InterviewStatus status,
    @Nullable Boolean mine,
    @Nullable Boolean overdue,
    @Nullable Boolean urgent,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String text
) {
    List<Criteria> criteria(UnitTree units, Scope scope, LocalDate today) {
        var all = new ArrayList<Criteria>();
        if (unit != null) {
            all.add(Criteria.where("unit").in(units.subtree(unit)));
        }
        equal(all, "content.outlet", outlet);
        equal(all, "status", status);
        equal(all, "content.urgent", urgent);
        if (from != null) {
            all.add(Criteria.where("content.from").gte(from.toString()));
        }
        if (to != null) {
            all.add(Criteria.where("content.from").lt(to.plusDays(1).toString()));
        }
        if (Boolean.TRUE.equals(overdue)) {
            all.add(Criteria.where("review.dueOn").lt(today.toString()));
        }
        if (Boolean.TRUE.equals(mine)) {
            all.add(Criteria.where("review.state").is("WAITING"));
            all.add(Criteria.where("review.level").in(levels(scope)));
            var own = scope.caller().withoutLent();
            if (!own.isAny(Roles.CITY_APPROVER, Roles.DISTRICT_APPROVER) || !own.isAny(DecideInterview.REQUESTERS)) {
                all.add(Criteria.where("review.submitter").ne(own.accountId()));
            }
        }
        if (text != null && !text.isBlank()) {
            all.add(Criteria.where("content.subject").regex(Pattern.quote(text.strip()), "i"));
        }
        return all;
    }

    /** Where the caller decides. */
    private static List<ReviewLevel> levels(Scope scope) {
        if (scope.city()) {
            return scope.caller().is(Roles.CITY_APPROVER) ? List.of(ReviewLevel.CITY) : List.of();
        }
        return scope.caller().is(Roles.DISTRICT_APPROVER) ? List.of(ReviewLevel.DISTRICT) : List.of();
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
