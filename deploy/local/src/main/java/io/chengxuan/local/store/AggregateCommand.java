package io.chengxuan.local.store;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs an aggregation. Its input is found by index under the read lock; its stages run after the lock is released,
 * unless they look into other collections or write.
 */
final class AggregateCommand {

    private static final int ILLEGAL_OPERATION = 20;

    private final StoreDatabase database;
    private final DatabaseResolver resolver;
    private final Oplog oplog;

    AggregateCommand(StoreDatabase database, DatabaseResolver resolver, Oplog oplog) {
        this.database = database;
        this.resolver = resolver;
        this.oplog = oplog;
    }

    List<Document> run(Document command) {
        if (!(command.get("aggregate") instanceof String name)) {
            throw refused("Aggregations without a collection are not supported by the embedded store");
        }
        Pipeline pipeline = Pipeline.of(command.get("pipeline"), database.getDatabaseName());
        Access access = database.access();
        if (pipeline.writes()) {
            return access.write(() -> {
                checkTarget(pipeline.rest().getLast().get("$out"));
                return stages(command, name, pipeline, input(name, pipeline));
            });
        }
        if (pipeline.joins()) {
            return access.read(() -> stages(command, name, pipeline, input(name, pipeline)));
        }
        List<Document> input = access.read(() -> input(name, pipeline));
        return stages(command, name, pipeline, input);
    }

    private List<Document> input(String name, Pipeline pipeline) {
        StoreCollection collection = database.collection(name);
        return collection == null
            ? List.of()
            : collection.find(pipeline.query(), pipeline.orderBy(), 0, pipeline.limit());
    }

    private List<Document> stages(Document command, String name, Pipeline pipeline, List<Document> input) {
        Aggregation aggregation = Aggregation.fromPipeline(
            pipeline.rest(),
            resolver,
            database,
            database.collection(name),
            oplog
        );
        // The library only asks whether there is a cursor, and warns of what is in it.
        aggregation.validate(command.get("cursor") == null ? command : new Document("cursor", new Document()));
        if (pipeline.rest().isEmpty()) {
            return input;
        }
        return aggregation.runStages(
            pipeline.changesInput() ? input.stream().map(Document::cloneDeeply) : input.stream()
        );
    }

    /** The library would drop the indexes of the collection that it replaces. */
    private void checkTarget(@Nullable Object target) {
        StoreCollection existing = target instanceof String name ? database.collection(name) : null;
        if (existing != null && existing.getNumIndexes() > 1) {
            throw refused("$out to a collection with indexes is not supported by the embedded store");
        }
    }

    private static MongoServerError refused(String message) {
        return new MongoServerError(ILLEGAL_OPERATION, "IllegalOperation", message);
    }
}
