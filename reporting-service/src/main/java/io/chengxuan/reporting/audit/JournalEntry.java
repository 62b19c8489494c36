package io.chengxuan.reporting.audit;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log in the journal. A record whose headers cannot be read has no type, aggregate and actor, but its place
 * in the chain.
 *
 * @param topic with {@code partition} and {@code offset} the record's place, from which the id is made
 * @param at when it happened, UTC with milliseconds
 * @param from id of the aggregate's previous entry
 * @param before the aggregate's status after the previous entry, where it has one
 * @param after its status after this one
 * @param content SHA-256 of the record's key, headers and value
 * @param previous hash of the entry before this one in the chain
 * @param hash over all other fields
 */
record JournalEntry(
    String topic,
    int partition,
    long offset,
    @Nullable String type,
    @Nullable String aggregate,
    long sequence,
    String at,
    @Nullable String actor,
    @Nullable String unit,
    boolean drill,
    @Nullable String from,
    @Nullable String before,
    @Nullable String after,
    String content,
    String previous,
    String hash
) {
    String id() {
        return id(chain(), offset);
    }

    /** Topic and partition. */
    String chain() {
        return topic + "/" + partition;
    }

    /** Ids of one chain sort by offset. */
    static String id(String chain, long offset) {
        return "%s/%016d".formatted(chain, offset);
    }

    /** The hash that these fields must have. */
    String computedHash() {
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(topic);
        fields.add(partition);
        fields.add(offset);
        fields.add(type);
        fields.add(aggregate);
        fields.add(sequence);
        fields.add(at);
        fields.add(actor);
        fields.add(unit);
        fields.add(drill);
        fields.add(from);
        fields.add(before);
        fields.add(after);
        fields.add(content);
        fields.add(previous);
        return Digest.of(fields);
    }

    /** The same entry with the hash it must have. */
    JournalEntry hashed() {
        return new JournalEntry(
            topic,
            partition,
            offset,
            type,
            aggregate,
            sequence,
            at,
            actor,
            unit,
            drill,
            from,
            before,
            after,
            content,
            previous,
            computedHash()
        );
    }

    Document stored() {
        return new Document("_id", id())
            .append("chain", chain())
            .append("topic", topic)
            .append("partition", partition)
            .append("offset", offset)
            .append("type", type)
            .append("aggregate", aggregate)
            .append("sequence", sequence)
            .append("at", at)
            .append("actor", actor)
            .append("unit", unit)
            .append("drill", drill)
            .append("from", from)
            .append("before", before)
            .append("after", after)
            .append("content", content)
            .append("previous", previous)
            .append("hash", hash);
    }

    static JournalEntry of(Document stored) {
        return new JournalEntry(
            stored.getString("topic"),
            stored.getInteger("partition"),
            stored.getLong("offset"),
            stored.getString("type"),
            stored.getString("aggregate"),
            stored.getLong("sequence"),
            stored.getString("at"),
            stored.getString("actor"),
            stored.getString("unit"),
            stored.getBoolean("drill"),
            stored.getString("from"),
            stored.getString("before"),
            stored.getString("after"),
            stored.getString("content"),
            stored.getString("previous"),
            stored.getString("hash")
        );
    }
}
