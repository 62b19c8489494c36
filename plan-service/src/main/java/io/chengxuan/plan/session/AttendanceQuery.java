package io.chengxuan.plan.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which of those who attended are asked for; null asks for any.
 *
 * @param text part of the name, or the beginning of the staff number
 * @param unit code of their unit or of one above it
 */
record AttendanceQuery(@Nullable String text, @Nullable String unit) {
    static final AttendanceQuery ALL = new AttendanceQuery(null, null);

    List<Criteria> criteria(Function<String, Collection<String>> subtree) {
        var all = new ArrayList<Criteria>();
        if (text != null && !text.isBlank()) {
            var part = Pattern.quote(text.strip());
            all.add(
                new Criteria().orOperator(
                    Criteria.where("name").regex(part, "i"),
                    Criteria.where("number").regex("^" + part, "i")
                )
            );
        }
        if (unit != null && !unit.isBlank()) {
            all.add(Criteria.where("unit").in(subtree.apply(unit)));
        }
        return all;
    }
}
