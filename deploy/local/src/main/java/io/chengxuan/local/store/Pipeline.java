package io.chengxuan.local.store;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation's stages, the beginning split off as far as a query by index can do it.
 *
 * @param query   a leading {@code $match}, else empty
 * @param orderBy a {@code $sort} right after it
 * @param limit   a {@code $limit} right after these, else 0
 * @param rest    the stages after them
 */
record Pipeline(Document query, @Nullable Document orderBy, int limit, List<Document> rest) {
    private static final int ILLEGAL_OPERATION = 20;
    private static final int CHANGE_STREAM = 40573;
    private static final Set<String> WRITING = Set.of("$out", "$merge");
    private static final Set<String> JOINING = Set.of("$lookup", "$graphLookup");
    private static final Set<String> CHANGING = Set.of("$addFields");

    /** Throws if the pipeline has something that would not do here what it does on MongoDB. */
    static Pipeline of(@Nullable Object pipeline, String database) {
        List<Document> stages = Aggregation.parse(pipeline);
        for (Document stage : stages) {
            check(stage, database);
        }
        int next = 0;
        Document query = new Document();
        if (at(stages, next, "$match") instanceof Document match) {
            query = match;
            next++;
        }
        Document orderBy = null;
        if (at(stages, next, "$sort") instanceof Document sort && !sort.isEmpty()) {
            orderBy = sort;
            next++;
        }
        int limit = 0;
        if (at(stages, next, "$limit") instanceof Number number && number.longValue() == number.intValue()) {
            limit = Math.max(0, number.intValue());
            next += limit > 0 ? 1 : 0;
        }
        return new Pipeline(query, orderBy, limit, stages.subList(next, stages.size()));
    }

    private static @Nullable Object at(List<Document> stages, int position, String operator) {
        return position < stages.size() && stages.get(position).size() == 1 ? stages.get(position).get(operator) : null;
    }

    private static void check(Document stage, String database) {
        if (stage.containsKey("$changeStream")) {
            throw new MongoServerError(CHANGE_STREAM, "The $changeStream stage is only supported on replica sets");
        }
        if (stage.get("$lookup") instanceof Document lookup && mentions(lookup, CHANGING)) {
            throw refused("$addFields inside $lookup is not supported by the embedded store");
        }
        if (stage.containsKey("$out") && !(stage.get("$out") instanceof String)) {
            throw refused("$out to another database is not supported by the embedded store");
        }
        if (
            stage.get("$merge") instanceof Document merge &&
            merge.get("into") instanceof Document into &&
            !database.equals(into.get("db"))
        ) {
            throw refused("$merge into another database is not supported by the embedded store");
        }
    }

    private static MongoServerError refused(String message) {
        return new MongoServerError(ILLEGAL_OPERATION, "IllegalOperation", message);
    }

    boolean writes() {
        return mentions(rest, WRITING);
    }

    /** Whether it looks into other collections while it runs. */
    boolean joins() {
        return mentions(rest, JOINING);
    }

    /** Whether a stage changes nested documents of its input in place. */
    boolean changesInput() {
        return mentions(rest, CHANGING);
    }

    private static boolean mentions(@Nullable Object value, Set<String> operators) {
        return switch (value) {
            case Document document -> document
                .entrySet()
                .stream()
                .anyMatch(field -> operators.contains(field.getKey()) || mentions(field.getValue(), operators));
            case Collection<?> elements -> elements.stream().anyMatch(element -> mentions(element, operators));
            case null -> false;
            default -> false;
        };
    }
}
