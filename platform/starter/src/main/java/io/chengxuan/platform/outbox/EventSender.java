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
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes pending events as CloudEvents 1.0 in binary mode, the aggregate's id as key. */
final class EventSender {

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final String source;

    EventSender(Producer<String, byte[]> producer, String topic, String source) {
        this.producer = producer;
        this.topic = topic;
        this.source = source;
    }

    /** Starts sending what the document has pending; ask the result for the acknowledgements. */
    Sending send(Document document) {
        var id = document.getString("_id");
        var outbox = document.get("outbox", Document.class);
        var pending = outbox.getList("pending", Document.class, List.of());
        var futures = new ArrayList<Future<RecordMetadata>>();
        for (var event : pending) {
            futures.add(producer.send(record(id, event)));
        }
        return new Sending(id, outbox.get("next", Number.class).longValue(), pending, futures);
    }

    private ProducerRecord<String, byte[]> record(String id, Document event) {
        var sequence = String.valueOf(event.get("sequence"));
        var type = event.getString("type");
        var record = new ProducerRecord<>(topic, id, event.getString("data").getBytes(UTF_8));
        header(record, "content-type", "application/json");
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", type + "/" + id + ":" + sequence);
        header(record, "ce_type", type);
        header(record, "ce_source", source);
        header(record, "ce_subject", id);
        header(record, "ce_time", event.getDate("at").toInstant().toString());
        header(record, "ce_sequence", sequence);
        header(record, "ce_actor", event.getString("actor"));
        header(record, "ce_unit", event.getString("unit"));
        header(record, "ce_drill", String.valueOf(event.getBoolean("drill", false)));
        if (event.getString("traceparent") != null) {
            header(record, "ce_traceparent", event.getString("traceparent"));
        }
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    /** What became of one document's events: the last sequence of the acknowledged prefix, 0 for none. */
    record Outcome(long acknowledged, int count, boolean complete, @Nullable String unsendable) {}

    record Sending(String id, long next, List<Document> pending, List<Future<RecordMetadata>> futures) {
        Outcome await() {
            long acknowledged = 0;
            for (int i = 0; i < futures.size(); i++) {
                try {
                    futures.get(i).get();
                    acknowledged = pending.get(i).get("sequence", Number.class).longValue();
                } catch (ExecutionException e) {
                    var cause = e.getCause();
                    var never = cause instanceof RecordTooLargeException || cause instanceof SerializationException;
                    return new Outcome(acknowledged, i, false, never ? String.valueOf(cause) : null);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return new Outcome(acknowledged, i, false, null);
                }
            }
            return new Outcome(acknowledged, futures.size(), true, null);
        }
    }
}
