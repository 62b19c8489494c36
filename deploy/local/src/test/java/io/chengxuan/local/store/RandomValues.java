package io.chengxuan.local.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Documents, queries and updates over a few fields with a few values each, so that they often meet. */
final class RandomValues {

    private static final List<String> FIELDS = List.of("a", "b", "c", "n.x", "l", "s.k");
    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    String id() {
        return "d" + random.nextInt(40);
    }

    String field() {
        return oneOf(FIELDS);
    }

    @Nullable
    Object scalar() {
        List<Supplier<@Nullable Object>> kinds = List.of(
            () -> random.nextInt(6),
            () -> random.nextInt(6),
            () -> (long) random.nextInt(6),
            () -> random.nextInt(6) + 0.5,
            () -> (double) random.nextInt(6),
            () -> String.valueOf((char) ('a' + random.nextInt(5))),
            () -> new Date(1_000L * random.nextInt(6)),
            () -> random.nextBoolean(),
            () -> new ObjectId(0, random.nextInt(3)),
            () -> null
        );
        return oneOf(kinds).get();
    }

    List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            list.add(scalar());
        }
        return list;
    }

    Document document(Object id) {
        Document document = new Document("_id", id).append("u", unique());
        for (String field : List.of("a", "b", "c")) {
            if (chance(0.8)) {
                document.append(field, scalar());
            }
        }
        if (chance(0.5)) {
            document.append("n", chance(0.8) ? new Document("x", scalar()).append("y", random.nextInt(3)) : scalar());
        }
        if (chance(0.5)) {
            document.append("l", chance(0.8) ? list() : scalar());
        }
        if (chance(0.4)) {
            document.append("s", List.of(new Document("k", scalar()).append("v", 1), new Document("k", scalar())));
        }
        return document;
    }

    Document query() {
        Document query = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            query.append(field(), condition());
        }
        if (chance(0.2)) {
            query.append("_id", chance(0.5) ? new Document("$in", List.of(id(), id(), id())) : range(id(), id()));
        }
        if (chance(0.2)) {
            query.append("$and", List.of(new Document(field(), condition()), new Document(field(), condition())));
        }
        if (chance(0.2)) {
            query.append("$or", List.of(new Document(field(), condition()), new Document(field(), condition())));
        }
        return query;
    }

    private @Nullable Object condition() {
        List<Supplier<@Nullable Object>> kinds = List.of(
            this::scalar,
            this::scalar,
            () -> new Document("$eq", scalar()),
            () -> new Document("$ne", scalar()),
            () -> new Document("$in", list()),
            () -> new Document("$nin", list()),
            () -> new Document("$gt", scalar()),
            () -> new Document("$lte", scalar()),
            () -> range(scalar(), scalar()),
            () -> range(random.nextInt(6), random.nextInt(6)),
            () -> new Document("$exists", random.nextBoolean()),
            () -> new Document("$gte", new Date(0))
        );
        return oneOf(kinds).get();
    }

    private Document range(@Nullable Object low, @Nullable Object high) {
        return new Document(chance(0.5) ? "$gt" : "$gte", low).append(chance(0.5) ? "$lt" : "$lte", high);
    }

    /** Total, as the last field is unique. */
    Document order() {
        Document order = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            order.append(oneOf(List.of("a", "b", "c", "n.x")), chance(0.5) ? 1 : -1);
        }
        return order.append("_id", chance(0.5) ? 1 : -1);
    }

    /** Possible on every document, so that it does not stop half-way through many. */
    Document safeUpdate() {
        String field = oneOf(List.of("a", "b", "c"));
        Document update = switch (random.nextInt(5)) {
            case 0 -> new Document("$set", new Document(field, scalar()));
            case 1 -> new Document("$unset", new Document(field, 1));
            case 2 -> new Document("$inc", new Document("i", random.nextInt(5)));
            case 3 -> new Document("$max", new Document(field, random.nextInt(6)));
            default -> new Document("$min", new Document(field, random.nextInt(6)));
        };
        return update.append("$setOnInsert", new Document("created", 1));
    }

    /** May not be possible, depending on what is there. */
    Document update() {
        return switch (random.nextInt(8)) {
            case 0 -> new Document("$push", new Document("l", new Document("$each", list()).append("$slice", -3)));
            case 1 -> new Document("$pull", new Document("l", scalar()));
            case 2 -> new Document("$addToSet", new Document("l", random.nextInt(6)));
            case 3 -> new Document("$inc", new Document("a", 1));
            case 4 -> new Document("$set", new Document("n.x", scalar()).append("u", unique()));
            case 5 -> new Document("$set", new Document("s.0.k", scalar()));
            default -> safeUpdate();
        };
    }

    Object unique() {
        int number = random.nextInt(60);
        return chance(0.5) ? (Object) number : (Object) (double) number;
    }

    List<Document> pipeline() {
        List<Document> stages = new ArrayList<>();
        stages.add(new Document("$match", query()));
        if (chance(0.5)) {
            stages.add(new Document("$sort", order()));
            stages.add(new Document("$limit", 1 + random.nextInt(10)));
        }
        if (chance(0.6)) {
            stages.add(
                new Document(
                    "$group",
                    new Document("_id", "$" + oneOf(List.of("a", "b", "n.x")))
                        .append("count", new Document("$sum", 1))
                        .append("sum", new Document("$sum", "$i"))
                        .append("most", new Document("$max", "$i"))
                        .append("least", new Document("$min", "$i"))
                )
            );
        } else {
            stages.add(new Document("$project", new Document("a", 1).append("twice", "$b")));
        }
        return stages;
    }

    List<Document> indexes() {
        return List.of(
            new Document("a", 1),
            new Document("b", -1),
            new Document("c", 1).append("a", -1),
            new Document("n.x", 1),
            new Document("l", 1),
            new Document("s.k", 1).append("b", 1),
            new Document("a", 1).append("b", 1).append("c", -1)
        );
    }
}
