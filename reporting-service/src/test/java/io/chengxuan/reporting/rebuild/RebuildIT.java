package io.chengxuan.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.plantasks.PlanTaskBoard;
import io.chengxuan.reporting.plantasks.Settled;
import io.chengxuan.reporting.plantasks.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ReportingTest
class RebuildIT {

    private static final int TASKS = 40;
    private static long sequence;

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    Figures<PlanTaskBoard> figures;

    @Autowired
    Generations generations;

    @Autowired
    MongoClient mongo;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void tasks() {
        Bureau.settle(published, tree);
        sequence++;
        for (int i = 0; i < TASKS; i++) {
            Told.of("again-" + i, i % 2 == 0 ? "HP" : "PD", "2023-0%d-15".formatted(1 + (i % 9)))
                .accepted("2023-05-05", "2023-05-06")
                .tell(published, sequence);
        }
        Settled.await(
            figures,
            IntStream.range(0, TASKS)
                .mapToObj(i -> "again-" + i)
                .toList()
        );
        await().until(
            () -> current().countDocuments(new Document("sequence", new Document("$gte", sequence))) >= TASKS
        );
        Settled.computed(figures);
    }

    @Test
    void requestAndSwitchAreEventsAsTheirContractsSay() throws Exception {
        long before = figures.current().generation();
        admin(post("/api/reports/rebuild")).andExpect(status().isAccepted());
        awaitGeneration(before + 1);

        for (var what : java.util.List.of("rebuild-requested", "switched")) {
            var type = "io.chengxuan.reporting.generation." + what + ".v1";
            var event = published.await("plan-tasks", e -> e.type().equals(type));
            Contract.assertKept(Contract.nameOf(type), event.data());
        }
    }

    @Test
    void aFigureThatWasTamperedWithIsFoundAndARebuildPutsItRight() throws Exception {
        reconcile().andExpect(jsonPath("$.drifted").value(0));
        var right = contents();
        current().deleteOne(new Document("_id", "again-3"));
        reconcile().andExpect(jsonPath("$.drifted").value(1)).andExpect(jsonPath("$.drift[0].cell").isNotEmpty());
        long before = figures.current().generation();

        admin(post("/api/reports/rebuild"))
            .andExpect(status().isAccepted())
            .andExpect(header().string("Location", "/api/reports/rebuild"));
        awaitGeneration(before + 1);

        assertThat(contents()).isEqualTo(right);
        var ours = "$.items[?(@.subject == 'plan-tasks')]";
        admin(get("/api/reports/rebuild"))
            .andExpect(jsonPath(ours + ".state").value("IDLE"))
            .andExpect(jsonPath(ours + ".generation").value((int) before + 1))
            .andExpect(jsonPath(ours + ".of").isNotEmpty());
        reconcile().andExpect(jsonPath("$.drifted").value(0)).andExpect(jsonPath("$.skipped").value(0));
        assertThat(mongo.getDatabase(current().getNamespace().getDatabaseName()).listCollectionNames()).doesNotContain(
            "plan_tasks_facts_" + before
        );
    }

    @Test
    void eventsThatComeWhileRebuildingAreInTheNewFigures() throws Exception {
        long before = figures.current().generation();
        admin(post("/api/reports/rebuild")).andExpect(status().isAccepted());
        int extra = 0;
        while (generations.get("plan-tasks").status() != GenerationStatus.IDLE) {
            if (extra < 200) {
                Told.of("extra-" + extra++, "XH", "2022-01-15").tell(published, 1);
            }
            assertThat(figures.current().facts().countDocuments()).isGreaterThanOrEqualTo(TASKS);
        }
        awaitGeneration(before + 1);

        Settled.await(
            figures,
            IntStream.range(0, extra)
                .mapToObj(i -> "extra-" + i)
                .toList()
        );
    }

    @Test
    void aRebuildThatWasKilledHalfWayIsTakenUpAgain() {
        long before = figures.current().generation();
        var right = contents();
        var half = figures.current().generation(before + 1);
        half.facts().insertOne(new Document("_id", "again-1").append("sequence", 0L));
        generations.createIfAbsent(
            new Generation("plan-tasks"),
            io.chengxuan.platform.outbox.Command.bySystem("t", "SH")
        );
        generations.tryChange("plan-tasks", generation -> {
            generation.request("SH", Instant.now());
            generation.claim("an instance that is no more", Instant.now().plusMillis(500));
        });
        awaitGeneration(before + 1);

        assertThat(contents()).isEqualTo(right);
    }

    @Test
    void aSecondRebuildWaitsForTheFirst() throws Exception {
        long before = figures.current().generation();
        admin(post("/api/reports/rebuild")).andExpect(status().isAccepted());
        admin(post("/api/reports/rebuild"))
            .andExpect(status().isConflict())
            .andExpect(jsonPath("$.type").value("https://chengxuan.io/problems/rebuild-running"));
        awaitGeneration(before + 1);
    }

    @Test
    void onlyAdministratorsRebuild() throws Exception {
        mvc.perform(
            post("/api/reports/rebuild").header("Authorization", Tokens.bearer("city-approver", "SH"))
        ).andExpect(status().isForbidden());
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    private void awaitGeneration(long generation) {
        await()
            .atMost(Duration.ofSeconds(90))
            .until(
                () ->
                    figures.current().generation() == generation &&
                    generations.get("plan-tasks").status() == GenerationStatus.IDLE
            );
        Settled.computed(figures);
    }

    private Map<String, String> contents() {
        return figures.current().contents();
    }

    private MongoCollection<Document> current() {
        return figures.current().facts();
    }

    private ResultActions reconcile() throws Exception {
        return admin(post("/api/reports/reconcile")).andExpect(status().isOk());
    }

    private ResultActions admin(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
        throws Exception {
        return mvc.perform(request.header("Authorization", Tokens.bearer("admin", "SH")));
    }
}
