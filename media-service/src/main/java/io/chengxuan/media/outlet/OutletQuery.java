package io.chengxuan.media.outlet;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which outlets are asked for.
 *
 * @param text part of a name, alias, domain or region
 */
record OutletQuery(
    @Nullable String text,
    @Nullable OutletLevel level,
    @Nullable OutletKind kind,
    @Nullable Boolean closed
) {
    Criteria criteria() {
        var all = new ArrayList<Criteria>();
        equal(all, "content.level", level);
        equal(all, "content.kind", kind);
        equal(all, "closed", closed);
        if (text != null && !text.isBlank()) {
            var part = Pattern.quote(text.strip());
            all.add(
                new Criteria().orOperator(
                    Criteria.where("content.name").regex(part, "i"),
                    Criteria.where("content.aliases").regex(part, "i"),
                    Criteria.where("content.domains").regex(part, "i"),
                    Criteria.where("content.region").regex(part, "i")
                )
            );
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    private static void equal(ArrayList<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
