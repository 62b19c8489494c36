package io.chengxuan.reporting.audit;

import static io.chengxuan.reporting.audit.Verification.What.ALTERED;
import static io.chengxuan.reporting.audit.Verification.What.GAP_BEFORE;
import static io.chengxuan.reporting.audit.Verification.What.LINK_BROKEN;
import static io.chengxuan.reporting.audit.Verification.What.NOT_AS_SIGNED;
import static io.chengxuan.reporting.audit.Verification.What.SIGNATURE_INVALID;
import static io.chengxuan.reporting.audit.Verification.What.SIGNED_ENTRY_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.chengxuan.platform.test.Infrastructure;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Chains on a store, without a broker. */
class ChainsIT {

    private static final String CHAIN = "plan.events.v1/0";
    private static final int LENGTH = 120;
    private static final Seal SEAL = Seal.load(null);
    static MongoClient client;

    MongoTemplate template;
    Journal journal;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Infrastructure.mongoUri("chains"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void empty() {
        template = new MongoTemplate(client, "chains-" + UUID.randomUUID());
        journal = new Journal(template);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    void theSameLogGivesTheSameChainHoweverItComes(long seed) {
        var log = Records.log(seed, LENGTH);
        journal.append(log);
        var random = new Random(seed);
        var other = new Journal(new MongoTemplate(client, "chains-" + UUID.randomUUID()));
        for (int from = 0; from < LENGTH; ) {
            int to = Math.min(LENGTH, from + 1 + random.nextInt(20));
            other.append(log.subList(Math.max(0, from - random.nextInt(10)), to));
            from = to;
            if (random.nextInt(4) == 0) {
                other.forget(List.of(CHAIN));
            }
        }

        assertThat(other.after(CHAIN, -1, 1000))
            .isEqualTo(journal.after(CHAIN, -1, 1000))
            .hasSize(LENGTH);
        assertThat(faults(null)).isEmpty();
    }

    @Test
    void twoInstancesThatTakeTheSameRecordsWriteTheSameEntries() {
        var log = Records.log(5, LENGTH);
        var other = new Journal(template);
        journal.append(log.subList(0, 50));
        other.append(log.subList(0, 40));
        other.append(log.subList(40, LENGTH));
        journal.append(log.subList(50, 90));

        assertThat(faults(null)).isEmpty();
        assertThat(journal.after(CHAIN, -1, 1000)).hasSize(LENGTH);
    }

    @Test
    void anEntrySaysFromWhichStateToWhich() {
        journal.append(
            List.of(
                Records.record(0, "t", 1, "OPEN"),
                Records.record(1, "other", 1, "OPEN"),
                Records.record(2, "t", 2, "HANDED_IN")
            )
        );
        journal.append(List.of(Records.record(3, "t", 3, "ACCEPTED")));
        var entries = journal.after(CHAIN, -1, 10);

        assertThat(entries.get(2).from()).isEqualTo(entries.get(0).id());
        assertThat(entries.get(3).before()).isEqualTo("HANDED_IN");
        assertThat(entries.get(3).after()).isEqualTo("ACCEPTED");
        assertThat(entries.get(0).from()).isNull();
    }

    @Test
    void anAlteredEntryShows() {
        var anchor = filled();
        stored().updateOne(id(60), new Document("$set", new Document("actor", "somebody else")));

        assertThat(faults(anchor)).containsExactly(ALTERED);
    }

    @Test
    void aRemovedEntryShows() {
        var anchor = filled();
        stored().deleteOne(id(60));

        assertThat(faults(anchor)).containsExactly(LINK_BROKEN, GAP_BEFORE);
    }

    @Test
    void anInsertedEntryShows() {
        var anchor = filled();
        var last = journal.after(CHAIN, LENGTH - 2, 1).getFirst();
        journal.append(List.of(Records.record(LENGTH, "t", 1, "OPEN")));
        var forged = new Document(stored().find(id(60)).first()).append("_id", CHAIN + "/forged").append("offset", 60L);
        stored().insertOne(forged);

        assertThat(faults(anchor)).contains(LINK_BROKEN, GAP_BEFORE);
        assertThat(last.offset()).isEqualTo(LENGTH - 1);
    }

    @Test
    void aChainWrittenAnewIsNotTheOneThatWasSigned() {
        var anchor = filled();
        stored().deleteMany(new Document("offset", new Document("$gte", 60L)));
        journal.forget(List.of(CHAIN));
        var forged = new java.util.ArrayList<ConsumerRecord<String, byte[]>>();
        for (int offset = 60; offset < LENGTH; offset++) {
            forged.add(Records.record(offset, "forged", 1, "OPEN"));
        }
        journal.append(forged);

        assertThat(faults(null)).isEmpty();
        assertThat(faults(anchor)).containsExactly(NOT_AS_SIGNED);
    }

    @Test
    void aCutTailShowsByItsSignedHead() {
        var anchor = filled();
        stored().deleteMany(new Document("offset", new Document("$gte", 100L)));

        assertThat(faults(anchor)).containsExactly(SIGNED_ENTRY_MISSING);
    }

    @Test
    void aHeadSignedByAnotherKeyIsNotOurs() {
        filled();

        assertThat(faults(anchor(Seal.load(null)))).containsExactly(SIGNATURE_INVALID);
    }

    private Anchor filled() {
        journal.append(Records.log(9, LENGTH));
        return anchor(SEAL);
    }

    private Anchor anchor(Seal seal) {
        var head = new AuditHead("h", "plan.events.v1", 0);
        head.anchor(journal.storedHead(CHAIN).orElseThrow(), seal, "SH", java.time.Instant.EPOCH);
        return head.view();
    }

    private List<Verification.What> faults(@Nullable Anchor anchor) {
        return Verification.of(journal, CHAIN, anchor, SEAL).faults().stream().map(Verification.Fault::what).toList();
    }

    private MongoCollection<Document> stored() {
        return template.getCollection(Journal.COLLECTION);
    }

    private static Document id(long offset) {
        return new Document("_id", JournalEntry.id(CHAIN, offset));
    }
}
