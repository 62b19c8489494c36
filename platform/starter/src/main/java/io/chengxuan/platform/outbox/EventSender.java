package io.chengxuan.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes pending events as CloudEvents 1.0 in binary mode, the aggregate's id as key. */
final class EventSender {

    private static final Header CONTENT_TYPE = header("content-type", "application/json");
    private static final Header SPEC_VERSION = header("ce_specversion", "1.0");

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Header source;

    EventSender(Producer<String, byte[]> producer, String topic, String source) {
        this.producer = producer;
        this.topic = topic;
        this.source = header("ce_source", source);
    }

    /** Starts sending what the document has pending; ask the result for the acknowledgements. */
    Sending send(Document document) {
        var id = document.getString("_id");
        var outbox = document.get("outbox", Document.class);
        var pending = outbox.getList("pending", Document.class, List.of());
        var sequences = new long[pending.size()];
        var futures = new ArrayList<Future<RecordMetadata>>();
        for (var event : pending) {
            sequences[futures.size()] = event.get("sequence", Number.class).longValue();
            futures.add(producer.send(record(id, event)));
        }
        return new Sending(id, outbox.get("next", Number.class).longValue(), sequences, futures);
    }

    private ProducerRecord<String, byte[]> record(String id, Document event) {
        var sequence = String.valueOf(event.get("sequence"));
        var type = event.getString("type");
        var headers = new ArrayList<Header>();
        headers.add(CONTENT_TYPE);
        headers.add(SPEC_VERSION);
        headers.add(header("ce_id", type + "/" + id + ":" + sequence));
        headers.add(header("ce_type", type));
        headers.add(source);
        headers.add(header("ce_subject", id));
        headers.add(header("ce_time", event.getDate("at").toInstant().toString()));
        headers.add(header("ce_sequence", sequence));
        headers.add(header("ce_actor", event.getString("actor")));
        headers.add(header("ce_unit", event.getString("unit")));
        headers.add(header("ce_drill", String.valueOf(event.getBoolean("drill", false))));
        if (event.getString("traceparent") != null) {
            headers.add(header("ce_traceparent", event.getString("traceparent")));
        }
        return new ProducerRecord<>(topic, null, id, event.getString("data").getBytes(UTF_8), headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    /**
     * What became of one document's events.
     *
     * @param acknowledged the last sequence of the acknowledged prefix, 0 for none
     * @param failed the sequence after that prefix, 0 if there is none
     * @param unsendable why that one can never be sent; null if it can
     */
    record Outcome(long acknowledged, int count, long failed, @Nullable String unsendable) {
        boolean complete() {
            return failed == 0;
        }
    }

    record Sending(String id, long next, long[] sequences, List<Future<RecordMetadata>> futures) {
        int count() {
            return futures.size();
        }

        Outcome await() {
            long acknowledged = 0;
            for (int i = 0; i < futures.size(); i++) {
                try {
                    futures.get(i).get();
                    acknowledged = sequences[i];
                } catch (ExecutionException e) {
                    var cause = e.getCause();
                    var never = cause instanceof RecordTooLargeException || cause instanceof SerializationException;
                    return new Outcome(acknowledged, i, sequences[i], never ? String.valueOf(cause) : null);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return new Outcome(acknowledged, i, sequences[i], null);
                }
            }
            return new Outcome(acknowledged, futures.size(), 0, null);
        }
    }
}
