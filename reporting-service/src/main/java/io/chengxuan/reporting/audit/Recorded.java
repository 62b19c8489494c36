package io.chengxuan.reporting.audit;

import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A record of the log, read as far as it can be read. */
record Recorded(ConsumerRecord<String, byte[]> record, @Nullable IncomingEvent event) {
    private static final DateTimeFormatter MILLIS = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    static Recorded of(ConsumerRecord<String, byte[]> record) {
        try {
            return new Recorded(record, IncomingEvent.of(record));
        } catch (IllegalArgumentException _) {
            return new Recorded(record, null);
        }
    }

    @Nullable
    String aggregate() {
        return event == null ? null : event.aggregateId();
    }

    long sequence() {
        return event == null ? 0 : event.sequence();
    }

    /** The entry that follows the head; {@code from} is the aggregate's last entry and counts only beyond its first event. */
    JournalEntry after(@Nullable JournalEntry head, @Nullable JournalEntry from) {
        var origin = sequence() > 1 ? from : null;
        return new JournalEntry(
            record.topic(),
            record.partition(),
            record.offset(),
            event == null ? null : event.type(),
            aggregate(),
            sequence(),
            MILLIS.format(event == null ? Instant.ofEpochMilli(record.timestamp()) : event.time()),
            event == null ? null : event.actor(),
            event == null ? null : event.unit(),
            event != null && event.drill(),
            origin == null ? null : origin.id(),
            origin == null ? null : origin.after(),
            status(),
            Digest.of(record),
            head == null ? "" : head.hash(),
            ""
        ).hashed();
    }

    private @Nullable String status() {
        if (event == null) {
            return null;
        }
        try {
            var status = JsonMapper.shared().readTree(event.data()).get("status");
            return status != null && status.isString() ? status.asString() : null;
        } catch (JacksonException _) {
            return null;
        }
    }
}
