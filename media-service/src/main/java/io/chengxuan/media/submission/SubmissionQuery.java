package io.chengxuan.media.submission;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.review.ReviewLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which submissions a list asks for, inside what the caller may read.
 *
 * @param view {@code WAITING} for those the caller decides on, the most urgent first; {@code DESK} for those that the city's
 *     editors work on; {@code OUT} for what was published, the latest first; all of them unless told, the latest draft first
 * @param unit the unit or one below it
 * @param editor account that it is assigned to
 * @param text part of the title
 * @param from first day of publication, {@code to} the last one (both included); for OUT
 */
record SubmissionQuery(
    @Nullable View view,
    @Nullable SubmissionStatus status,
    @Nullable ReviewLevel level,
    @Nullable String unit,
    @Nullable Form form,
    @Nullable String call,
    @Nullable String channel,
    @Nullable String column,
    @Nullable String editor,
    @Nullable Boolean late,
    @Nullable String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to
) {
    enum View {
        WAITING,
        DESK,
        OUT,
    }

    /** @param waiting what waits for the caller; null for nothing */
    List<Criteria> criteria(UnitTree units, @Nullable Criteria waiting) {
        var all = new ArrayList<Criteria>();
        if (view == View.WAITING) {
            all.add(waiting == null ? Criteria.where("review.level").is("") : waiting);
        } else if (view == View.DESK) {
            all.add(
                new Criteria().orOperator(
                    Criteria.where("review.level").is(ReviewLevel.CITY.name()),
                    Criteria.where("status").in(SubmissionStatus.ACCEPTED, SubmissionStatus.TAKEN_DOWN)
                )
            );
        } else if (view == View.OUT) {
            all.add(Criteria.where("publication.publishedOn").gte(from == null ? "" : from.toString()));
            if (to != null) {
                all.add(Criteria.where("publication.publishedOn").lte(to.toString()));
            }
        }
        if (unit != null) {
            all.add(Criteria.where("unit").in(units.subtree(unit)));
        }
        equal(all, "status", status);
        equal(all, "review.level", level);
        equal(all, "words.content.form", form);
        equal(all, "words.call", call);
        equal(all, "words.channel", channel);
        equal(all, "words.column", column);
        equal(all, "editor", editor);
        if (Boolean.TRUE.equals(late)) {
            // Of these, some are not late any more; which is asked of the calls.
            all.add(Criteria.where("times.late").is(true));
        }
        if (text != null && !text.isBlank()) {
            all.add(Criteria.where("words.content.title").regex(Pattern.quote(text.strip()), "i"));
        }
        return all;
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value instanceof Enum<?> word ? word.name() : value));
        }
    }
}
