package io.chengxuan.platform.test;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Fails any test whose service leaves the portable MongoDB rules (architecture chapter 9): the offending command is refused
 * before it is sent.
 */
@TestConfiguration
public class PortableRules {

    private static final Set<String> STAGES = Set.of(
        "$set",
        "$replaceWith",
        "$unionWith",
        "$setWindowFields",
        "$dateTrunc",
        "$switch",
        "$round",
        "$changeStream",
        "$out",
        "$merge"
    );
    private static final Set<String> INDEX_OPTIONS = Set.of(
        "expireAfterSeconds",
        "partialFilterExpression",
        "collation",
        "wildcardProjection"
    );

    private static final ConcurrentLinkedQueue<String> BROKEN = new ConcurrentLinkedQueue<>();

    /** What was sent against the rules so far; a driver may swallow the exception, this does not. */
    public static Iterable<String> broken() {
        return BROKEN;
    }

    @Bean
    MongoClientSettingsBuilderCustomizer portableRules() {
        return settings ->
            settings.addCommandListener(
                new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        check(event.getCommandName(), event.getCommand());
                    }
                }
            );
    }

    static void check(String name, BsonDocument command) {
        if (command.containsKey("txnNumber") && command.containsKey("startTransaction")) {
            refuse("a transaction");
        }
        if (command.containsKey("collation")) {
            refuse("collation");
        }
        switch (name) {
            case "aggregate" -> stages(command.getArray("pipeline"));
            case "update" -> command.getArray("updates", new BsonArray()).forEach(PortableRules::update);
            case "findAndModify" -> {
                if (command.containsKey("update") && command.get("update").isArray()) {
                    refuse("a pipeline update");
                }
            }
            case "createIndexes" -> command.getArray("indexes").forEach(PortableRules::index);
            default -> {
            }
        }
    }

    private static void update(BsonValue statement) {
        var update = statement.asDocument();
        if (update.isArray("u")) {
            refuse("a pipeline update");
        }
        if (
            update.getBoolean("upsert", org.bson.BsonBoolean.FALSE).getValue() &&
            !update.getDocument("q").containsKey("_id")
        ) {
            refuse("an upsert without _id");
        }
    }

    private static void index(BsonValue index) {
        INDEX_OPTIONS.stream()
            .filter(index.asDocument()::containsKey)
            .findAny()
            .ifPresent(option -> refuse("an index with " + option));
        index
            .asDocument()
            .getDocument("key")
            .values()
            .forEach(kind -> {
                if (!kind.isNumber()) {
                    refuse("an index of kind " + kind);
                }
            });
    }

    private static void stages(BsonValue value) {
        if (value.isArray()) {
            value.asArray().forEach(PortableRules::stages);
        } else if (value.isDocument()) {
            value.asDocument().forEach((key, inner) -> {
                if (STAGES.contains(key)) {
                    refuse(key);
                }
                stages(inner);
            });
        }
    }

    private static void refuse(String what) {
        BROKEN.add(what);
        throw new AssertionError("Outside the portable MongoDB rules: " + what);
    }
}
