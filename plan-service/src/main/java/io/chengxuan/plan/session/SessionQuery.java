package io.chengxuan.plan.session;

import io.chengxuan.platform.access.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which sessions are asked for.
 *
 * @param unit that holds it, or one below
 * @param from first and last day ({@code to}) on which it is held, at least in part
 * @param text part of the title
 * @param ascending the earliest first
 */
record SessionQuery(
    @Nullable SessionKind kind,
    @Nullable SessionLevel level,
    @Nullable SessionStatus status,
    @Nullable String unit,
    @Nullable String project,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String text,
    boolean ascending
) {
    Criteria criteria(UnitTree units) {
        var all = new ArrayList<Criteria>();
        equal(all, "content.kind", kind);
        equal(all, "level", level);
        equal(all, "status", status);
        equal(all, "content.projectId", project);
        if (unit != null) {
            all.add(Criteria.where("unit").in(units.subtree(unit)));
        }
        if (from != null) {
            all.add(Criteria.where("content.to").gte(from.toString()));
        }
        if (to != null) {
            all.add(Criteria.where("content.from").lt(to.plusDays(1).toString()));
        }
        if (text != null && !text.isBlank()) {
            all.add(Criteria.where("content.title").regex(Pattern.quote(text.strip()), "i"));
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    private static void equal(ArrayList<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
