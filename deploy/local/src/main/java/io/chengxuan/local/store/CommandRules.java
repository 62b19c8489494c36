package io.chengxuan.local.store;

import static java.util.Map.entry;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands and arguments that are supported. Anything else is refused before it does anything, rather than
 * ignored: a service that works here must work the same on MongoDB.
 */
final class CommandRules {

    private static final int ILLEGAL_OPERATION = 20;
    private static final int UNKNOWN_FIELD = 40415;
    private static final int CANNOT_CREATE_INDEX = 67;

    private static final Set<String> ANY = Set.of();

    private static final Set<String> COMMON = Set.of(
        "$db",
        "lsid",
        "$clusterTime",
        "$readPreference",
        "readConcern",
        "writeConcern",
        "maxTimeMS",
        "comment",
        "apiVersion",
        "apiStrict",
        "apiDeprecationErrors"
    );

    private static final Set<String> TRANSACTION = Set.of("startTransaction", "autocommit", "txnNumber");

    private static final Map<String, Set<String>> COMMANDS = Map.ofEntries(
        entry(
            "find",
            Set.of(
                "filter",
                "sort",
                "projection",
                "skip",
                "limit",
                "batchSize",
                "singleBatch",
                "noCursorTimeout",
                "allowDiskUse",
                "hint"
            )
        ),
        entry("getMore", Set.of("collection", "batchSize")),
        entry("killCursors", Set.of("cursors")),
        entry("count", Set.of("query", "skip", "limit", "hint", "fields")),
        entry("distinct", Set.of("key", "query", "hint")),
        entry("aggregate", Set.of("pipeline", "cursor", "allowDiskUse", "hint", "bypassDocumentValidation")),
        entry("insert", Set.of("documents", "ordered", "bypassDocumentValidation")),
        entry("update", Set.of("updates", "ordered", "bypassDocumentValidation")),
        entry("delete", Set.of("deletes", "ordered")),
        entry(
            "findAndModify",
            Set.of(
                "query",
                "sort",
                "remove",
                "update",
                "new",
                "fields",
                "upsert",
                "arrayFilters",
                "bypassDocumentValidation",
                "hint"
            )
        ),
        entry("create", Set.of("capped")),
        entry("drop", Set.of("drop")),
        entry("renameCollection", Set.of("to", "dropTarget")),
        entry("createIndexes", Set.of("indexes", "commitQuorum")),
        entry("dropIndexes", Set.of("index")),
        entry("listIndexes", Set.of("cursor")),
        entry("listCollections", Set.of("filter", "nameOnly", "authorizedCollections", "cursor")),
        entry("dropDatabase", Set.of("dropDatabase")),
        entry("listDatabases", ANY),
        entry("dbStats", ANY),
        entry("collStats", ANY),
        entry("validate", ANY),
        entry("hello", ANY),
        entry("isMaster", ANY),
        entry("ismaster", ANY),
        entry("ping", ANY),
        entry("buildInfo", ANY),
        entry("buildinfo", ANY),
        entry("serverStatus", ANY),
        entry("endSessions", ANY),
        entry("connectionStatus", ANY),
        entry("hostInfo", ANY),
        entry("getLog", ANY),
        entry("getCmdLineOpts", ANY),
        entry("getFreeMonitoringStatus", ANY),
        entry("replSetGetStatus", ANY),
        entry("whatsmyuri", ANY)
    );

    private static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters", "hint");
    private static final Set<String> DELETE = Set.of("q", "limit", "hint");
    private static final Set<String> INDEX = Set.of("key", "name", "ns", "v", "unique", "sparse", "background");

    private CommandRules() {}

    /** Throws if the command is not supported as it is. */
    static void check(String name, Document command) {
        Set<String> arguments = COMMANDS.get(name);
        if (arguments == null) {
            throw new NoSuchCommandException(name);
        }
        if (TRANSACTION.stream().anyMatch(command::containsKey)) {
            throw new MongoServerError(
                ILLEGAL_OPERATION,
                "IllegalOperation",
                "Transaction numbers are only allowed on a replica set member or mongos: the embedded store has none"
            );
        }
        if (!arguments.isEmpty()) {
            command.forEach((argument, value) -> {
                if (!argument.equals(name) && !COMMON.contains(argument)) {
                    checkArgument(name, arguments, argument, value);
                }
            });
        }
        checkParts(name, command);
    }

    private static void checkArgument(String owner, Set<String> known, String argument, @Nullable Object value) {
        boolean off = value == null || Boolean.FALSE.equals(value);
        boolean capped = argument.equals("capped") && !off;
        if (capped || (!known.contains(argument) && !off)) {
            throw new MongoServerError(
                UNKNOWN_FIELD,
                "Location" + UNKNOWN_FIELD,
                "BSON field '%s.%s' is not supported by the embedded store".formatted(owner, argument)
            );
        }
    }

    private static void checkParts(String name, Document command) {
        switch (name) {
            case "update" -> forEach(command.get("updates"), update -> {
                update.forEach((argument, value) -> checkArgument("update.updates", UPDATE, argument, value));
                checkUpdate(update.get("u"));
            });
            case "delete" -> forEach(command.get("deletes"), delete ->
                delete.forEach((argument, value) -> checkArgument("delete.deletes", DELETE, argument, value))
            );
            case "findAndModify" -> {
                if (command.get("update") != null) {
                    checkUpdate(command.get("update"));
                }
            }
            case "createIndexes" -> forEach(command.get("indexes"), CommandRules::checkIndex);
            default -> {
            }
        }
    }

    private static void forEach(@Nullable Object parts, java.util.function.Consumer<Document> check) {
        if (parts instanceof Collection<?> documents) {
            documents.stream().map(Document.class::cast).forEach(check);
        }
    }

    private static void checkUpdate(@Nullable Object update) {
        if (!(update instanceof Document document)) {
            throw refused("Updates by pipeline are not supported by the embedded store");
        }
        boolean replacement = document
            .keySet()
            .stream()
            .noneMatch(key -> key.startsWith("$"));
        if (
            replacement &&
            document
                .keySet()
                .stream()
                .anyMatch(key -> key.contains("."))
        ) {
            throw refused("Field names with dots are not supported by the embedded store");
        }
    }

    private static MongoServerError refused(String message) {
        return new MongoServerError(ILLEGAL_OPERATION, "IllegalOperation", message);
    }

    private static void checkIndex(Document index) {
        index.forEach((option, value) -> checkArgument("createIndexes.indexes", INDEX, option, value));
        if (!(index.get("key") instanceof Document key) || key.isEmpty()) {
            throw new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", "Index keys cannot be empty");
        }
        key.forEach((field, direction) -> {
            boolean ordered = direction instanceof Number number && Math.abs(number.doubleValue()) == 1;
            // Elements by their number and wildcards would need other indexes than ordered ones.
            boolean plain = !field.isEmpty() && !field.contains("$") && !field.matches("(.*\\.)?\\d+(\\..*)?");
            if (!ordered || !plain) {
                throw new MongoServerError(
                    CANNOT_CREATE_INDEX,
                    "CannotCreateIndex",
                    "Index '%s: %s' is not supported by the embedded store, only fields with 1 or -1".formatted(
                        field,
                        direction
                    )
                );
            }
        });
    }
}
