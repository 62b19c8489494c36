package io.chengxuan.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;

/**
 * Keyset paging: {@code size} items (1 to 200, 50 unless told) after an opaque place. As a handler's parameter it is read
 * from {@code ?size&after}.
 */
public record Paging(int size, @Nullable String after) {
    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    public Paging {
        if (size < 1 || size > MAX_SIZE) {
            throw new Problem(HttpStatus.BAD_REQUEST, "page-size", MAX_SIZE);
        }
    }

    /** Narrows and orders what is listed so that one item more than the page is read. The field must be a string or an ISO date. */
    public Query query(Criteria which, String field, Sort.Direction direction) {
        var narrowed =
            after == null ? which : new Criteria().andOperator(which, beyond(decode(after), field, direction));
        return new Query(narrowed).with(Sort.by(direction, field).and(Sort.by(direction, "_id"))).limit(size + 1);
    }

    private static Criteria beyond(String[] place, String field, Sort.Direction direction) {
        boolean up = direction.isAscending();
        var value = Criteria.where(field);
        var sameValue = Criteria.where(field).is(place[0]).and("_id");
        return new Criteria().orOperator(
            up ? value.gt(place[0]) : value.lt(place[0]),
            up ? sameValue.gt(place[1]) : sameValue.lt(place[1])
        );
    }

    /** Value of the paged field where the page before this one ended; null on the first page. */
    public @Nullable String place() {
        return after == null ? null : decode(after)[0];
    }

    /** Id of the item that the page before this one ended with; null on the first page. */
    public @Nullable String placeId() {
        return after == null ? null : decode(after)[1];
    }

    /** Cuts what {@link #query} read to the page and names the next place. */
    public <T> Page<T> page(List<T> read, Function<T, String> field, Function<T, String> id) {
        if (read.size() <= size) {
            return Page.whole(read);
        }
        var last = read.get(size - 1);
        return new Page<>(List.copyOf(read.subList(0, size)), encode(field.apply(last), id.apply(last)));
    }

    private static String encode(String value, String id) {
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((value + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] decode(String place) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8).split("\n", 2);
            if (parts.length == 2) {
                return parts;
            }
        } catch (IllegalArgumentException _) {
            // answered below like any other unreadable place
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "page-place");
    }
}
