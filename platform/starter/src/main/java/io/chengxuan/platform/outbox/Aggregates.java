package io.chengxuan.platform.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;

/**
 * The stored aggregates of one type, a repository to be extended under a plural noun. Every change goes through
 * {@link #create} or {@link #change}: load, decide, save in one conditional update with the events and the command's key.
 *
 * <p>Errors: {@code not-found} 404, {@link StaleVersion} 409, {@code idempotency-key-reused} 422, {@code events-waiting} 503
 * when the broker has been away for too long.
 */
public abstract class Aggregates<T extends Aggregate> {

    private static final int REACTION_TRIES = 20;

    private final Class<T> type;
    private final AggregateStore store;
    private final String collection;

    protected Aggregates(Class<T> type, AggregateStore store) {
        this.type = type;
        this.store = store;
        this.collection = store.register(type);
        index("outbox.since");
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(documents().find(new Document("_id", id)).first()).map(this::read);
    }

    public T get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound(type.getSimpleName(), id));
    }

    /** Stores a new aggregate; a repetition of the command gives what the first one stored. */
    public T create(T aggregate, Command command) {
        try {
            return insert(aggregate, command);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            var existing = find(aggregate.id()).orElseThrow(() -> Problem.conflict("already-exists", aggregate.id()));
            if (store.done(existing, command)) {
                return existing;
            }
            throw Problem.conflict("already-exists", aggregate.id()).with("id", aggregate.id());
        }
    }

    /** Stores a new aggregate unless its id is taken; whether it was stored. */
    public boolean createIfAbsent(T aggregate, Command command) {
        try {
            insert(aggregate, command);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Stores many new aggregates in one trip; gives back those whose id or other unique value is taken, which are not stored. */
    public List<T> createAll(List<T> aggregates, Command command) {
        if (aggregates.isEmpty()) {
            return List.of();
        }
        var taken = new ArrayList<T>();
        try {
            var all = aggregates
                .stream()
                .map(aggregate -> store.firstDocument(aggregate, command))
                .toList();
            documents().insertMany(all, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                taken.add(aggregates.get(error.getIndex()));
            }
        }
        aggregates
            .stream()
            .filter(aggregate -> !taken.contains(aggregate))
            .forEach(Aggregate::written);
        store.wakeRelay(collection);
        return taken;
    }

    /**
     * Loads, lets the decision change the aggregate and saves. A repeated command is answered with the present state
     * without deciding again.
     */
    public T change(String id, Command command, Consumer<? super T> decision) {
        var aggregate = get(id);
        if (store.done(aggregate, command)) {
            return aggregate;
        }
        if (command.expectedVersion() != null && command.expectedVersion() != aggregate.version()) {
            throw new StaleVersion(id, aggregate.version());
        }
        decision.accept(aggregate);
        return save(aggregate, command, null);
    }

    /**
     * Changes an aggregate because of another aggregate's event: at most once for each sequence of that source, tried
     * again when somebody else was faster. Nothing happens when the target is not there.
     */
    public void react(String id, Source source, Command command, Consumer<? super T> decision) {
        for (int attempt = 1; ; attempt++) {
            var found = find(id);
            if (found.isEmpty() || store.seen(found.get(), source)) {
                return;
            }
            decision.accept(found.get());
            try {
                save(found.get(), command, source);
                return;
            } catch (StaleVersion e) {
                if (attempt == REACTION_TRIES) {
                    throw e;
                }
            }
        }
    }

    /**
     * Emits the current state of some aggregates again, for new consumers and restored backups: in the order of their ids,
     * beginning after one of them.
     */
    public Republished republish(@Nullable String after, int most, Command command) {
        var which = after == null ? new Criteria() : Criteria.where("_id").gt(after);
        var found = list(new Query(which).with(Sort.by("_id")).limit(most + 1));
        var portion = found.subList(0, Math.min(most, found.size()));
        portion.forEach(aggregate -> emit(aggregate, command));
        return new Republished(portion.size(), portion.isEmpty() ? null : portion.getLast().id(), found.size() > most);
    }

    private void emit(T aggregate, Command command) {
        for (var present = aggregate; ; present = get(aggregate.id())) {
            present.raise(Republication.REPUBLISHED);
            try {
                save(present, command, null);
                return;
            } catch (StaleVersion _) {
                // once more, as it is now
            }
        }
    }

    final String collection() {
        return collection;
    }

    final long estimatedCount() {
        return documents().estimatedDocumentCount();
    }

    protected final List<T> list(Query query) {
        return store.template().find(query, Document.class, collection).stream().map(this::read).toList();
    }

    protected final Optional<T> findOne(Criteria criteria) {
        return list(new Query(criteria).limit(1)).stream().findFirst();
    }

    /** Whether there is one. Asks for an id, as {@code MongoTemplate.exists} counts by an aggregation. */
    protected final boolean exists(Criteria criteria) {
        var any = new Query(criteria).limit(1);
        any.fields().include("_id");
        return !store.template().find(any, Document.class, collection).isEmpty();
    }

    protected final long count(Query query) {
        return store.template().count(query, collection);
    }

    protected final void index(String... fields) {
        documents().createIndex(Indexes.ascending(fields));
    }

    protected final void uniqueIndex(String... fields) {
        documents().createIndex(Indexes.ascending(fields), new IndexOptions().unique(true));
    }

    private T insert(T aggregate, Command command) {
        var document = store.firstDocument(aggregate, command);
        documents().insertOne(document);
        return written(aggregate);
    }

    private T save(T aggregate, Command command, @Nullable Source source) {
        var update = store.update(aggregate, command, source);
        if (update.isEmpty()) {
            return aggregate;
        }
        var filter = new Document("_id", aggregate.id()).append("version", aggregate.version());
        if (Outbox.isParked(aggregate.loaded())) {
            // Its events wait for a release; one that has come since would not see these, so the command starts again.
            filter.append("outbox.parked", new Document("$exists", true));
        }
        try {
            if (documents().updateOne(filter, update).getMatchedCount() == 1) {
                return written(aggregate);
            }
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw Problem.conflict("already-exists", aggregate.id());
            }
            throw e;
        }
        var current = get(aggregate.id());
        if (store.done(current, command)) {
            return current;
        }
        throw new StaleVersion(aggregate.id(), current.version());
    }

    private T written(T aggregate) {
        aggregate.written();
        store.wakeRelay(collection);
        return aggregate;
    }

    private T read(Document document) {
        var aggregate = store.converter().read(type, document);
        aggregate.loadedFrom(document);
        return aggregate;
    }

    private MongoCollection<Document> documents() {
        return store.template().getCollection(collection);
    }

    private enum Republication {
        REPUBLISHED,
    }

    /** The same key with another body: the caller mixed two commands up. */
    static Problem keyReused() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
    }
}
