package io.chengxuan.media.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which calls a list asks for.
 *
 * @param from first business date of the deadline, {@code to} the last one (both included)
 * @param text part of the title or theme
 */
record CallQuery(
    @Nullable CallStatus state,
    @Nullable String channel,
    @Nullable String project,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String text
) {
    List<Criteria> criteria() {
        var all = new ArrayList<Criteria>();
        equal(all, "status", state);
        equal(all, "content.channelId", channel);
        equal(all, "content.projectId", project);
        if (from != null) {
            all.add(Criteria.where("dueOn").gte(from.toString()));
        }
        if (to != null) {
            all.add(Criteria.where("dueOn").lte(to.toString()));
        }
        if (text != null && !text.isBlank()) {
            var part = Pattern.quote(text.strip());
            all.add(
                new Criteria().orOperator(
                    Criteria.where("content.title").regex(part, "i"),
                    Criteria.where("content.theme").regex(part, "i")
                )
            );
        }
        return all;
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
