package io.chengxuan.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the updates of a command for being kept: compact, and with the current time in place of
 * {@code $currentDate}, in milliseconds like any other time, where the library would keep nanoseconds that the journal
 * cannot.
 */
final class UpdateTimes {

    private UpdateTimes() {}

    static void fix(Document command) {
        if (command.get("updates") instanceof Collection<?> updates) {
            updates.forEach(update -> fix((Document) update, "u"));
        } else {
            fix(command, "update");
        }
    }

    private static void fix(Document holder, String field) {
        if (holder.get(field) instanceof Document update) {
            Document compact = Compact.copy(update);
            if (compact.get("$currentDate") instanceof Document times) {
                replaceTimes(compact, times);
            }
            holder.put(field, compact);
        }
    }

    private static void replaceTimes(Document update, Document times) {
        Document set = update.get("$set") instanceof Document existing ? existing : new Document();
        // What is set twice or asked for in another way is left for the library to refuse.
        if (
            times
                .entrySet()
                .stream()
                .anyMatch(time -> set.containsKey(time.getKey()) || now(time.getValue()) == null)
        ) {
            return;
        }
        times.forEach((field, type) -> set.put(field, now(type)));
        update.put("$set", set);
        update.remove("$currentDate");
    }

    private static @Nullable Object now(@Nullable Object type) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (type instanceof Boolean) {
            return Utils.isTrue(type) ? now : null;
        }
        if (!(type instanceof Document document)) {
            return null;
        }
        return switch (String.valueOf(document.get("$type"))) {
            case "date" -> now;
            case "timestamp" -> new BsonTimestamp(now, 0);
            default -> null;
        };
    }
}
