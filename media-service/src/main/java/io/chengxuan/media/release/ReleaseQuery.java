package io.chengxuan.media.release;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which press releases a list asks for.
 *
 * @param status all but discarded ones unless told
 * @param outlet invited outlet
 * @param text part of the title or number
 */
record ReleaseQuery(
    @Nullable ReleaseStatus status,
    @Nullable Integer year,
    @Nullable String outlet,
    @Nullable String text
) {
    List<Criteria> criteria() {
        var all = new ArrayList<Criteria>();
        all.add(
            status == null ? Criteria.where("status").ne(ReleaseStatus.DISCARDED) : Criteria.where("status").is(status)
        );
        if (year != null) {
            all.add(Criteria.where("year").is(year));
        }
        if (outlet != null) {
            all.add(Criteria.where("content.invited.outlet").is(outlet));
        }
        if (text != null && !text.isBlank()) {
            var part = Pattern.quote(text.strip());
            all.add(
                new Criteria().orOperator(
                    Criteria.where("content.title").regex(part, "i"),
                    Criteria.where("number").regex(part, "i")
                )
            );
        }
        return all;
    }
}
