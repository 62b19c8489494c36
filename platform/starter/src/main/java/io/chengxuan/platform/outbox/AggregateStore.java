package io.chengxuan.platform.outbox;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** What all repositories of a service share: the mapping, the update of a changed aggregate, and the relay's hint. */
public final class AggregateStore {

    private static final int REMEMBERED_COMMANDS = 16;
    private static final Set<String> PLUMBING = Set.of("_id", "version", "outbox", "commands", "sources", "_class");

    private final MongoTemplate template;
    private final Outbox outbox;
    private final Set<String> collections = new CopyOnWriteArraySet<>();
    private Consumer<String> hint = _ -> {};

    AggregateStore(MongoTemplate template, JsonMapper json, String service) {
        this.template = template;
        this.outbox = new Outbox(json, service);
    }

    String register(Class<? extends Aggregate> type) {
        var name = template.getCollectionName(type);
        collections.add(name);
        return name;
    }

    Set<String> collections() {
        return collections;
    }

    MongoTemplate template() {
        return template;
    }

    MongoConverter converter() {
        return template.getConverter();
    }

    /** The relay hears the name of each collection that was written to. */
    void onWrite(Consumer<String> relayHint) {
        hint = relayHint;
    }

    void wakeRelay(String collection) {
        hint.accept(collection);
    }

    /** Whether the command changed this aggregate already. */
    boolean done(Aggregate aggregate, Command command) {
        if (command.key() == null || aggregate.loaded() == null) {
            return false;
        }
        for (var mark : aggregate.loaded().getList("commands", Document.class, List.of())) {
            if (command.key().equals(mark.getString("key"))) {
                if (!command.body().equals(mark.getString("body"))) {
                    throw Aggregates.keyReused();
                }
                return true;
            }
        }
        return false;
    }

    /** Whether the aggregate has already reacted to this or a later event of the source. */
    boolean seen(Aggregate aggregate, Source source) {
        var sources = Objects.requireNonNull(aggregate.loaded()).get("sources", new Document());
        return sources.get(source.aggregateId()) instanceof Number n && n.longValue() >= source.sequence();
    }

    Document firstDocument(Aggregate aggregate, Command command) {
        var document = written(aggregate);
        document.put("version", 1L);
        document.put("commands", command.key() == null ? List.of() : List.of(mark(command, 1)));
        document.put("outbox", outbox.initial(aggregate, command));
        return document;
    }

    /** The one update that takes the stored document to the aggregate's present state; empty when nothing changed. */
    Document update(Aggregate aggregate, Command command, @Nullable Source source) {
        var before = Objects.requireNonNull(aggregate.loaded(), "save() needs a loaded aggregate");
        var after = written(aggregate);
        var set = new Document();
        var unset = new Document();
        after.forEach((field, value) -> {
            if (!PLUMBING.contains(field) && !Objects.equals(value, before.get(field))) {
                set.append(field, value);
            }
        });
        before.keySet().forEach(field -> {
            if (!PLUMBING.contains(field) && !after.containsKey(field)) {
                unset.append(field, 1);
            }
        });
        var push = new Document();
        outbox.addTo(set, push, aggregate, before.get("outbox", Document.class), command);
        if (set.isEmpty() && unset.isEmpty() && source == null) {
            return new Document();
        }
        if (source != null) {
            set.append("sources." + source.aggregateId(), source.sequence());
        }
        if (command.key() != null) {
            push.append(
                "commands",
                new Document("$each", List.of(mark(command, aggregate.version() + 1))).append(
                    "$slice",
                    -REMEMBERED_COMMANDS
                )
            );
        }
        var update = new Document("$inc", new Document("version", 1L));
        appendIfAny(update, "$set", set);
        appendIfAny(update, "$unset", unset);
        appendIfAny(update, "$push", push);
        return update;
    }

    private Document written(Aggregate aggregate) {
        var document = new Document();
        converter().write(aggregate, document);
        return document;
    }

    private static Document mark(Command command, long version) {
        return new Document("key", command.key())
            .append("body", command.body())
            .append("version", version)
            .append("at", Date.from(command.at()));
    }

    private static void appendIfAny(Document update, String operator, Document fields) {
        if (!fields.isEmpty()) {
            update.append(operator, fields);
        }
    }
}
