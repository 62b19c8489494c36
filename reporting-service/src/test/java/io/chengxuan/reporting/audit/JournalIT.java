package io.chengxuan.reporting.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Topics;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.plantasks.Told;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Everything that happens is in the journal, through the broker. */
@ReportingTest
class JournalIT {

    @Autowired
    Published published;

    @Autowired
    Topics topics;

    @Autowired
    MongoTemplate template;

    @Autowired
    Anchoring anchoring;

    @Autowired
    Journal journal;

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitTree tree;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void units() {
        Bureau.settle(published, tree);
    }

    @Test
    void theCityReadsWhatBecameOfAnAggregateLatestFirst() throws Exception {
        Told.of(id, "PD", "2021-07-31").tell(published, 1);
        Told.of(id, "PD", "2021-07-31").handedIn("2021-07-20").tell(published, 2);
        awaitEntries(2);

        city(get("/api/reports/journal?aggregate=" + id))
            .andExpect(jsonPath("$.items.length()").value(2))
            .andExpect(jsonPath("$.items[0].before").value("OPEN"))
            .andExpect(jsonPath("$.items[0].after").value("HANDED_IN"))
            .andExpect(jsonPath("$.items[0].actor").value("test"))
            .andExpect(jsonPath("$.next").isEmpty());
        city(get("/api/reports/journal?actor=test&size=1"))
            .andExpect(jsonPath("$.items[*].actor", everyItem(is("test"))))
            .andExpect(jsonPath("$.next").isNotEmpty());
        mvc.perform(
            get("/api/reports/journal").header("Authorization", Tokens.bearer("district-approver", "PD"))
        ).andExpect(status().isForbidden());
    }

    @Test
    void aRecordThatCannotBeReadIsInTheJournalTooAndTheNextOnesGoOn() {
        var topic = topics.followed().getFirst();
        published.send(new ProducerRecord<>(topic, 0, id, new byte[] { 1, 2, 3 }));
        Told.of(id, "PD", "2021-07-31").tell(published, 1);
        awaitEntries(1);
        var raw = new Document("type", null).append("topic", topic);

        await().until(() -> template.getCollection(Journal.COLLECTION).countDocuments(raw) > 0);
    }

    @Test
    void headsAreSignedPublishedAndVerifiedAndAnchorsAloneBringNoMore() throws Exception {
        Told.of(id, "PD", "2021-07-31").tell(published, 1);
        awaitEntries(1);
        anchoring.anchor();
        var entry = JournalEntry.of(
            template.getCollection(Journal.COLLECTION).find(new Document("aggregate", id)).first()
        );
        var head = AuditHead.idOf(entry.chain());
        var anchored = published.await(head, event -> event.type().endsWith("audit-head.anchored.v1"));
        Contract.assertKept("reporting/audit-head.anchored.v1", anchored.data());

        city(get("/api/reports/journal/heads"))
            .andExpect(jsonPath("$.items[0].hash").isNotEmpty())
            .andExpect(jsonPath("$.items[?(@.anchor.signature)]").isNotEmpty());
        city(post("/api/reports/journal/verify"))
            .andExpect(jsonPath("$.faults").isEmpty())
            .andExpect(jsonPath("$.entries").isNumber());
        settleAnchors();
        long before = published.all().size();
        journal.forget(journal.chains());
        anchoring.anchor();
        Told.of(id, "PD", "2021-07-31").tell(published, 2);
        awaitEntries(2);
        assertThat(published.all()).hasSize((int) before);
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    /** Until all that was anchored is in the journal itself. */
    private void settleAnchors() {
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> {
                anchoring.anchor();
                var inJournal = new Document("topic", topics.own());
                return template.getCollection(Journal.COLLECTION).countDocuments(inJournal) == published.all().size();
            });
    }

    private void awaitEntries(int count) {
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> template.getCollection(Journal.COLLECTION).countDocuments(new Document("aggregate", id)) == count
            );
    }

    private ResultActions city(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
        throws Exception {
        return mvc
            .perform(request.header("Authorization", Tokens.bearer("city-approver", "SH")))
            .andExpect(status().isOk());
    }
}
