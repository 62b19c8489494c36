package io.chengxuan.local.store;

import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.chengxuan.local.store.journal.Durability;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the commands off the wire: refuses what is not supported, answers what concerns no database, passes on the rest. */
final class StoreBackend extends AbstractMongoBackend {

    private static final int ILLEGAL_OPERATION = 20;

    private final Map<String, StoreDatabase> databases = new ConcurrentHashMap<>();
    private final Cursors cursors = new Cursors();
    private final Guard guard;
    private volatile @Nullable Durability durability;

    StoreBackend(Guard guard) {
        this.guard = guard;
    }

    /** From now on changes are recorded there. */
    void recordTo(Durability other) {
        durability = other;
    }

    @Nullable
    Durability durability() {
        return durability;
    }

    Guard guard() {
        return guard;
    }

    Cursors cursors() {
        return cursors;
    }

    Collection<StoreDatabase> databases() {
        return databases.values();
    }

    StoreDatabase database(String name) {
        return (StoreDatabase) resolveDatabase(name);
    }

    @Override
    protected StoreDatabase openOrCreateDatabase(String name) {
        return databases.computeIfAbsent(name, _ -> new StoreDatabase(name, this, getCursorRegistry()));
    }

    @Override
    protected Set<String> listDatabaseNames() {
        return databases
            .values()
            .stream()
            .filter(database -> !database.collections().isEmpty())
            .map(StoreDatabase::getDatabaseName)
            .collect(Collectors.toSet());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            return Replies.error(e);
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.equals("findandmodify") ? "findAndModify" : command;
        CommandRules.check(name, query);
        return switch (name) {
            case "hello" -> super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
            case "getMore" -> cursors.next(
                database + "." + query.get("collection"),
                ((Number) query.get(name)).longValue(),
                (Number) query.get("batchSize")
            );
            case "killCursors" -> cursors.kill((Collection<?>) query.get("cursors"));
            case "dropDatabase" -> dropDatabaseOf(database);
            case "renameCollection" -> rename(channel, database, query);
            default -> super.handleCommand(channel, database, name, query);
        };
    }

    private Document dropDatabaseOf(String name) {
        StoreDatabase dropped = database(name);
        return dropped.access().write(() -> {
            dropped.dropCollections();
            Document reply = new Document("dropped", name);
            Utils.markOkay(reply);
            return reply;
        });
    }

    private Document rename(Channel channel, String database, Document query) {
        String owner = Utils.getDatabaseNameFromFullName(String.valueOf(query.get("renameCollection")));
        if (!owner.equals(Utils.getDatabaseNameFromFullName(String.valueOf(query.get("to"))))) {
            throw new MongoServerError(
                ILLEGAL_OPERATION,
                "IllegalOperation",
                "Renaming to another database is not supported by the embedded store"
            );
        }
        return database(owner)
            .access()
            .write(() -> super.handleCommand(channel, database, "renameCollection", query));
    }

    /** Drivers send queries as commands; only very old ones do not. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerException("Only commands are supported");
    }

    @Override
    public void closeCursors(List<Long> ids) {
        cursors.kill(ids);
    }
}
