package io.chengxuan.plan.evidence;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the contracts, told as the other services will tell them. */
@PlanServiceTest
class EvidenceIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Published published;

    @Autowired
    Evidences evidences;

    private String project;

    @BeforeEach
    void open() {
        today.is("2026-06-10");
        bureau.open();
        project = bureau.issued(2026, project(2026, "开放日", "办公室", "浦东")) + "-p1";
    }

    @Test
    void aProjectShowsEverySourceAndDerivesItsProgressFromAllOfThem() {
        tell("campaign", "campaign.progressed.v1", "c1", 2);
        tell("media", "topic-call.progressed.v1", "t1", 1);
        tell("sentiment", "drill.progressed.v1", "d1", 1);
        await().until(() -> evidences.of(project).sources().size() == 3);

        var shown = read(bureau.get("viewer", "PD", "/api/projects/" + project + "/evidence"));
        assertThat(shown.get("derived").asInt()).isEqualTo(percent(shown));
        assertThat(shown.at("/sources/0/kind").asString()).isEqualTo("CAMPAIGN");
        var task = read(bureau.get("viewer", "SH", "/api/tasks/" + project + "-PD"));
        assertThat(task.get("percent").asInt()).isZero();
        assertThat(task.get("derived").asInt()).isEqualTo(shown.get("derived").asInt());
    }

    @Test
    void whatComesTwiceLateOrWithGapsDoesNoHarm() {
        tell("campaign", "campaign.closed.v1", "c2", 9);
        tell("campaign", "campaign.progressed.v1", "c2", 3);
        tell("campaign", "campaign.closed.v1", "c2", 9);
        tell("campaign", "campaign.closed.v1", "c2-last", 1);
        await().until(() -> evidences.of(project).sources().size() == 2);

        assertThat(evidences.of(project).sources()).allMatch(ProjectEvidence.Told::closed);
    }

    @Test
    void aRehearsalOfACampaignShowsButDoesNotCountAndADrillDoes() {
        var record = published.record(
            "campaign",
            "io.chengxuan.campaign.campaign.progressed.v1",
            "c3",
            1,
            ofProject("campaign/campaign.progressed.v1", project)
        );
        record.headers().add("ce_drill", "true".getBytes(UTF_8));
        published.send(record);
        await().until(() -> evidences.of(project).sources().size() == 1);
        assertThat(evidences.of(project).derived()).isNull();

        var drill = published.record(
            "sentiment",
            "io.chengxuan.sentiment.drill.progressed.v1",
            "d3",
            1,
            ofProject("sentiment/drill.progressed.v1", project)
        );
        drill.headers().add("ce_drill", "true".getBytes(UTF_8));
        published.send(drill);
        await().until(() -> evidences.of(project).sources().size() == 2);
        assertThat(evidences.of(project).derived()).isNotNull();
    }

    @Test
    void whatWasGivenUpShowsAndCountsNoMore() {
        tell("campaign", "campaign.progressed.v1", "c5", 1);
        tell("media", "topic-call.closed.v1", "t5", 1);
        await().until(() -> evidences.of(project).sources().size() == 2);
        assertThat(evidences.of(project).derived()).isLessThan(100);

        var data = (ObjectNode) JSON.readTree(ofProject("campaign/campaign.closed.v1", project));
        data.put("status", "CANCELLED").put("abandoned", true);
        ((ObjectNode) data.at("/milestones/3")).putNull("reachedOn");
        Contract.assertKept("campaign/campaign.closed.v1", data.toString().getBytes(UTF_8));
        published.send("campaign", "io.chengxuan.campaign.campaign.closed.v1", "c5", 2, data.toString());

        await().until(() -> evidences.of(project).sources().getFirst().abandoned());
        assertThat(evidences.of(project).sources().getFirst().counts()).isFalse();
        assertThat(evidences.of(project).derived()).isEqualTo(100);
    }

    @Test
    void anUnknownProjectIsKeptAndOneThatIsMovedFollows() {
        published.send(
            "media",
            "io.chengxuan.media.topic-call.progressed.v1",
            "t4",
            1,
            ofProject("media/topic-call.progressed.v1", "nowhere")
        );
        await().until(() -> evidences.of("nowhere").sources().size() == 1);
        assertThat(bureau.get("viewer", "SH", "/api/projects/nowhere/evidence")).hasStatus(404);

        tell("media", "topic-call.closed.v1", "t4", 2);
        await().until(() -> evidences.of(project).sources().size() == 1);
        assertThat(evidences.of("nowhere").sources()).isEmpty();
    }

    @Test
    void theExamplesKeepTheContract() {
        for (var name : List.of(
            "campaign/campaign.progressed.v1",
            "campaign/campaign.closed.v1",
            "media/topic-call.progressed.v1",
            "media/topic-call.closed.v1",
            "sentiment/drill.progressed.v1",
            "sentiment/drill.closed.v1"
        )) {
            Contract.assertKept(name, Contract.example(name).getBytes(UTF_8));
        }
    }

    private void tell(String service, String event, String id, long sequence) {
        published.send(
            service,
            "io.chengxuan." + service + "." + event,
            id,
            sequence,
            ofProject(service + "/" + event, project)
        );
    }

    private static String ofProject(String example, String project) {
        var data = (ObjectNode) JSON.readTree(Contract.example(example));
        data.put("projectId", project);
        return JSON.writeValueAsString(data);
    }

    private static int percent(JsonNode shown) {
        var steps = shown
            .get("sources")
            .valueStream()
            .flatMap(source -> source.get("milestones").valueStream())
            .toList();
        long reached = steps
            .stream()
            .filter(step -> !step.get("reachedOn").isNull())
            .count();
        return (int) ((100 * reached) / steps.size());
    }
}
