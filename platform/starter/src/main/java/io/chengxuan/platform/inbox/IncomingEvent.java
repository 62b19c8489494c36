package io.chengxuan.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chengxuan.platform.outbox.Source;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it came from a topic. {@code sequence} counts the events of one aggregate from 1; {@code topic},
 * {@code partition} and {@code offset} say where it stands in the log.
 */
public record IncomingEvent(
    String id,
    String type,
    String aggregateId,
    long sequence,
    Instant time,
    String actor,
    String unit,
    boolean drill,
    byte[] data,
    String topic,
    int partition,
    long offset
) {
    private static final JsonMapper LENIENT = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    /** The data as the fields that this consumer uses; others are ignored. IllegalArgumentException when there is none. */
    public <T> T dataAs(Class<T> type) {
        T read = LENIENT.readValue(data, type);
        if (read == null) {
            throw new IllegalArgumentException("The event has no data: " + id);
        }
        return read;
    }

    /** The same as the source of a reaction. */
    public Source source() {
        return new Source(aggregateId, sequence);
    }

    /** The logical type alone, which is all that a consumer needs to skip a record; IllegalArgumentException when missing. */
    static String type(ConsumerRecord<String, byte[]> record) {
        return required(record, "ce_type");
    }

    /** Reads the CloudEvents headers; IllegalArgumentException when one is missing or unreadable. */
    public static IncomingEvent of(ConsumerRecord<String, byte[]> record) {
        return new IncomingEvent(
            required(record, "ce_id"),
            type(record),
            required(record, "ce_subject"),
            Long.parseLong(required(record, "ce_sequence")),
            instant(required(record, "ce_time")),
            Objects.requireNonNullElse(header(record, "ce_actor"), ""),
            Objects.requireNonNullElse(header(record, "ce_unit"), ""),
            Boolean.parseBoolean(header(record, "ce_drill")),
            Objects.requireNonNullElse(record.value(), new byte[0]),
            record.topic(),
            record.partition(),
            record.offset()
        );
    }

    private static Instant instant(String time) {
        try {
            return Instant.parse(time);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("ce_time is not an instant: " + time, e);
        }
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        var value = header(record, name);
        if (value == null) {
            throw new IllegalArgumentException("The record has no header " + name);
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
