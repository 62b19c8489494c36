package io.chengxuan.reporting.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The stored chains. An entry is a function of the log up to its record, so a record that comes again, to this instance or
 * another, gives the same entry, and the same log always gives the same hashes.
 */
@Repository
class Journal {

    static final String COLLECTION = "journal";
    private static final int MOST_REMEMBERED = 10_000;

    private final MongoCollection<Document> entries;
    private final Map<String, JournalEntry> heads = new ConcurrentHashMap<>();
    /** The last entries of aggregates seen lately, which spares asking for them. */
    private final Map<String, JournalEntry> lastOf = new ConcurrentHashMap<>();
    private final Set<String> advanced = ConcurrentHashMap.newKeySet();

    Journal(MongoTemplate template) {
        entries = template.getCollection(COLLECTION);
        entries.createIndex(Indexes.ascending("chain", "offset"));
        entries.createIndex(Indexes.ascending("aggregate", "at"));
        entries.createIndex(Indexes.ascending("aggregate", "chain", "offset"));
        entries.createIndex(Indexes.ascending("actor", "at"));
        entries.createIndex(Indexes.ascending("at"));
    }

    /** Appends the records of one partition, in the order of the log; those that are in already are passed over. */
    void append(List<ConsumerRecord<String, byte[]>> records) {
        var chain = chain(records.getFirst());
        var head = head(chain).orElse(null);
        var fresh = new ArrayList<Recorded>();
        for (var record : records) {
            if (head == null || record.offset() > head.offset()) {
                fresh.add(Recorded.of(record));
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        var latest = latest(chain, fresh);
        var added = new ArrayList<JournalEntry>();
        for (var record : fresh) {
            head = record.after(head, latest.get(String.valueOf(record.aggregate())));
            latest.put(String.valueOf(record.aggregate()), head);
            added.add(head);
        }
        insert(added);
        added.forEach(this::remember);
        heads.put(chain, added.getLast());
        advanced.add(chain);
    }

    /** The last entry of a chain. */
    Optional<JournalEntry> head(String chain) {
        return Optional.ofNullable(heads.computeIfAbsent(chain, this::stored));
    }

    /** The same as the store has it, whichever instance wrote it. */
    Optional<JournalEntry> storedHead(String chain) {
        return Optional.ofNullable(stored(chain));
    }

    /** Another instance may have gone on with these chains since. */
    void forget(Iterable<String> chains) {
        lastOf.clear();
        for (var chain : chains) {
            heads.remove(chain);
            advanced.add(chain);
        }
    }

    /** Chains that this instance has gone on with since it was asked last. */
    Set<String> takeAdvanced() {
        var chains = new LinkedHashSet<>(advanced);
        advanced.removeAll(chains);
        return chains;
    }

    /** Says that the chain is to be looked at again. */
    void advanced(String chain) {
        advanced.add(chain);
    }

    /** Names of the chains in the journal. */
    List<String> chains() {
        return entries.distinct("chain", String.class).into(new ArrayList<>()).stream().sorted().toList();
    }

    /** The next entries of a chain, in its order. */
    List<JournalEntry> after(String chain, long offset, int limit) {
        return entries
            .find(new Document("chain", chain).append("offset", new Document("$gt", offset)))
            .sort(new Document("chain", 1).append("offset", 1))
            .limit(limit)
            .map(JournalEntry::of)
            .into(new ArrayList<>());
    }

    /** Whether anything but these events was recorded after the offset. */
    boolean hasOthersAfter(String chain, long offset, String type) {
        var others = new Document("chain", chain)
            .append("offset", new Document("$gt", offset))
            .append("type", new Document("$ne", type));
        return entries.find(others).projection(new Document("_id", 1)).first() != null;
    }

    static String chain(ConsumerRecord<?, ?> record) {
        return record.topic() + "/" + record.partition();
    }

    private @Nullable JournalEntry stored(String chain) {
        var last = entries
            .find(new Document("chain", chain))
            .sort(new Document("chain", -1).append("offset", -1))
            .limit(1)
            .first();
        return last == null ? null : JournalEntry.of(last);
    }

    /** The last entries of the aggregates that have had one before. */
    private Map<String, JournalEntry> latest(String chain, List<Recorded> records) {
        var asked = new LinkedHashSet<String>();
        for (var record : records) {
            if (record.sequence() > 1 && record.aggregate() != null) {
                asked.add(record.aggregate());
            }
        }
        var latest = new HashMap<String, JournalEntry>();
        for (var aggregate : asked) {
            var known = lastOf.get(aggregate);
            var last = known != null && known.chain().equals(chain) ? known : lastStored(chain, aggregate);
            if (last != null) {
                latest.put(aggregate, last);
            }
        }
        return latest;
    }

    /** One entry, however many an aggregate has gathered over the years. */
    private @Nullable JournalEntry lastStored(String chain, String aggregate) {
        var last = entries
            .find(new Document("aggregate", aggregate).append("chain", chain))
            .sort(new Document("aggregate", -1).append("chain", -1).append("offset", -1))
            .limit(1)
            .first();
        return last == null ? null : JournalEntry.of(last);
    }

    private void remember(JournalEntry entry) {
        if (entry.aggregate() != null) {
            if (lastOf.size() >= MOST_REMEMBERED) {
                lastOf.clear();
            }
            lastOf.put(entry.aggregate(), entry);
        }
    }

    private void insert(List<JournalEntry> added) {
        try {
            entries.insertMany(added.stream().map(JournalEntry::stored).toList());
        } catch (MongoBulkWriteException e) {
            if (
                e
                    .getWriteErrors()
                    .stream()
                    .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)
            ) {
                throw e;
            }
            added.forEach(this::insertIfAbsent);
        }
    }

    private void insertIfAbsent(JournalEntry entry) {
        try {
            entries.insertOne(entry.stored());
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
