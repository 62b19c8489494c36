package io.chengxuan.platform.outbox;

import io.chengxuan.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** The {@code outbox} part of an aggregate's document: the next sequence and the events not yet sent. */
final class Outbox {

    static final int SHARDS = 8;
    private static final int MAX_PENDING = 64;
    private static final int MAX_PENDING_BYTES = 256 * 1024;
    private static final int MAX_EVENT_BYTES = 64 * 1024;

    private final JsonMapper json;
    private final String service;

    /** @param service whose events these are, such as {@code plan} */
    Outbox(JsonMapper json, String service) {
        this.json = json;
        this.service = service;
    }

    /** Adds what the aggregate raised to the update of its document. */
    void addTo(Document set, Document push, Aggregate aggregate, @Nullable Document outbox, Command command) {
        if (aggregate.raised().isEmpty()) {
            return;
        }
        long next = outbox == null ? 0 : outbox.get("next", Number.class).longValue();
        var events = events(aggregate, next, command);
        refuseOverflow(outbox, events);
        set.append("outbox.next", next + events.size());
        set.append("outbox.shard", Math.floorMod(aggregate.id().hashCode(), SHARDS));
        if (outbox == null || !outbox.containsKey("parked")) {
            // Written in any case, as the relay may just be clearing it; but waiting began with the first event.
            var since = outbox == null ? null : outbox.getDate("since");
            set.append("outbox.since", since == null ? Date.from(Instant.now()) : since);
        }
        push.append("outbox.pending", new Document("$each", events));
    }

    static boolean isParked(@Nullable Document loaded) {
        return loaded != null && loaded.get("outbox", new Document()).containsKey("parked");
    }

    /** The outbox of a document that is inserted. */
    Document initial(Aggregate aggregate, Command command) {
        var events = events(aggregate, 0, command);
        var outbox = new Document("next", (long) events.size())
            .append("shard", Math.floorMod(aggregate.id().hashCode(), SHARDS))
            .append("pending", events);
        return events.isEmpty() ? outbox : outbox.append("since", Date.from(Instant.now()));
    }

    private List<Document> events(Aggregate aggregate, long next, Command command) {
        var state = aggregate.state();
        var logical = state.getClass().getAnnotation(LogicalType.class);
        if (logical == null) {
            throw new IllegalStateException(state.getClass() + " has no @LogicalType");
        }
        var data = json.writeValueAsString(state);
        if (data.getBytes(StandardCharsets.UTF_8).length > MAX_EVENT_BYTES) {
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "event-too-large", aggregate.id());
        }
        var events = new ArrayList<Document>();
        for (var what : aggregate.raised()) {
            var event = new Document("sequence", next + events.size() + 1)
                .append("type", type(logical.value().replace("{service}", service), what))
                .append("at", Date.from(command.at()))
                .append("actor", command.actor())
                .append("unit", aggregate.unit())
                .append("data", data);
            if (aggregate.drill()) {
                event.append("drill", true);
            }
            var trace = MDC.get("traceparent");
            if (trace != null) {
                event.append("traceparent", trace);
            }
            events.add(event);
        }
        return events;
    }

    static String type(String logical, Enum<?> what) {
        return logical + "." + what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".v1";
    }

    private static void refuseOverflow(@Nullable Document outbox, List<Document> events) {
        if (outbox == null) {
            return;
        }
        var pending = outbox.getList("pending", Document.class, List.of());
        long bytes = 0;
        for (var event : pending) {
            bytes += event.getString("data").length();
        }
        if (pending.size() + events.size() > MAX_PENDING || bytes > MAX_PENDING_BYTES) {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "events-waiting");
        }
    }
}
