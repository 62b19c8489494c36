package io.chengxuan.plan.notice;

import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_APPROVER;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of media-service's contracts, told as it tells them; who learns of them, and when. */
@PlanServiceTest
@TestPropertySource(properties = "chengxuan.plan.reminders=200ms")
class MediaNoticesIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** When the calls of this test are due, in Shanghai on the fifth. */
    private static final String DUE = "2026-11-05T09:00:00Z";

    @Autowired
    Bureau bureau;

    @Autowired
    Published published;

    @Autowired
    Today today;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoTemplate template;

    private final String id = UUID.randomUUID().toString();
    private int told;

    @BeforeEach
    void open() {
        today.is("2026-10-20");
        bureau.open().squads("PD", "PD-1");
    }

    /** Other tests count what is in an inbox. */
    @AfterEach
    void forget() {
        template.remove(new Query(), "owed_call_copies");
        template.remove(new Query(), Notice.class);
    }

    @Test
    void aSubmissionIsToldToThoseWhoReviewAtItsLevelAndToNobodyElse() {
        tell("submission.handed-in", "somebody", it -> it.put("unit", "PD-1"));
        await().untilAsserted(() -> assertThat(kinds(DISTRICT_EDITOR, "PD")).containsExactly("SUBMISSION_WAITING"));
        assertThat(kinds(DISTRICT_APPROVER, "PD")).containsExactly("SUBMISSION_WAITING");
        assertThat(kinds(VIEWER, "PD")).isEmpty();
        assertThat(kinds(SQUAD_OFFICER, "PD-1")).isEmpty();
        assertThat(kinds(CITY_EDITOR, "SH")).isEmpty();
        var notice = mine(DISTRICT_EDITOR, "PD").getFirst();
        assertThat(notice.get("text").asString()).isEqualTo("稿件待审：PD-1中队报送了“雨夜里的一盏灯”");
        assertThat(notice.at("/subject/type").asString()).isEqualTo("SUBMISSION");
        assertThat(notice.at("/subject/id").asString()).isEqualTo(id);

        tell("submission.passed", DISTRICT_EDITOR + "@PD", it -> it.put("unit", "PD-1"));
        await().untilAsserted(() -> assertThat(kinds(CITY_APPROVER, "SH")).containsExactly("SUBMISSION_WAITING"));
        tell("submission.returned", CITY_EDITOR + "@SH", it -> it.put("unit", "PD-1").put("level", "DISTRICT"));
        await().untilAsserted(() -> assertThat(kinds(DISTRICT_EDITOR, "PD")).hasSize(2));
        assertThat(kinds(SQUAD_OFFICER, "PD-1")).as("it is not with its author").isEmpty();
        tell("submission.returned", "somebody", it -> it.put("unit", "PD-1").putNull("level"));
        tell("submission.published", "somebody", it -> it.put("unit", "PD-1"));
        tell("submission.taken-down", "somebody", it -> it.put("unit", "PD-1"));
        await().untilAsserted(() ->
            assertThat(kinds(SQUAD_OFFICER, "PD-1")).containsExactlyInAnyOrder(
                "SUBMISSION_RETURNED",
                "SUBMISSION_PUBLISHED",
                "SUBMISSION_TAKEN_DOWN"
            )
        );
        assertThat(kinds(DISTRICT_EDITOR, "PD")).hasSize(2);
    }

    @Test
    void whoeverHandedItInIsNotToldToReviewItAndADeputyIs() {
        tell("submission.handed-in", DISTRICT_EDITOR + "@PD", it -> it.put("unit", "PD"));
        await().untilAsserted(() -> assertThat(kinds(DISTRICT_APPROVER, "PD")).containsExactly("SUBMISSION_WAITING"));
        assertThat(kinds(DISTRICT_EDITOR, "PD")).isEmpty();
        assertThat(deputies("PD", DISTRICT_APPROVER)).containsExactly("SUBMISSION_WAITING");
        assertThat(deputies("PD", VIEWER)).isEmpty();
        var notice = mine(DISTRICT_APPROVER, "PD").getFirst().get("id").asString();
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", "/api/inbox/" + notice + "/read", "")).hasStatus(404);
        assertThat(bureau.post(DISTRICT_APPROVER, "PD", "/api/inbox/" + notice + "/read", "")).hasStatus(204);
    }

    @Test
    void aRequestForAnInterviewIsToldToTheApproversOfItsLevelAndItsDecisionToTheUnit() {
        tell("interview-request.requested", DISTRICT_EDITOR + "@PD", it -> {});
        await().untilAsserted(() -> assertThat(kinds(DISTRICT_APPROVER, "PD")).containsExactly("INTERVIEW_WAITING"));
        assertThat(mine(DISTRICT_APPROVER, "PD").getFirst().get("text").asString()).contains(
            "夜间施工噪声治理",
            "2026-06-12"
        );
        assertThat(kinds(DISTRICT_EDITOR, "PD")).isEmpty();
        tell("interview-request.passed", DISTRICT_APPROVER + "@PD", it -> {});
        await().untilAsserted(() -> assertThat(kinds(CITY_APPROVER, "SH")).containsExactly("INTERVIEW_WAITING"));
        assertThat(kinds(CITY_EDITOR, "SH")).isEmpty();
        for (var decision : List.of("approved", "returned", "refused")) {
            tell("interview-request." + decision, CITY_APPROVER + "@SH", it -> it.put("unit", "PD"));
        }
        await().untilAsserted(() ->
            assertThat(kinds(DISTRICT_EDITOR, "PD")).containsExactlyInAnyOrder(
                "INTERVIEW_APPROVED",
                "INTERVIEW_RETURNED",
                "INTERVIEW_REFUSED"
            )
        );
    }

    @Test
    void aMonthIsToldToTheRankedUnitsAnAppealToTheCityAndItsDecisionToTheUnit() {
        publish("assessment.published", "2026-07", 1, "somebody", it -> {});
        publish("assessment.published", "2026-08", 1, "somebody", it -> {});
        await().untilAsserted(() ->
            assertThat(months("CM")).containsExactly("2026-08 月度考核已公布，2026-08-14 前可以申诉")
        );
        assertThat(months("PD")).as("what is long past is no news").hasSize(1);
        assertThat(months("SH-OFFICE")).isEmpty();

        tell("appeal.made", DISTRICT_EDITOR + "@PD", it -> it.put("unit", "PD"));
        await().untilAsserted(() -> assertThat(kinds(CITY_APPROVER, "SH")).containsExactly("APPEAL_WAITING"));
        assertThat(kinds(CITY_EDITOR, "SH")).isEmpty();
        tell("appeal.granted", CITY_APPROVER + "@SH", it -> it.put("unit", "PD"));
        tell("appeal.refused", CITY_APPROVER + "@SH", it -> it.put("unit", "PD"));
        await().untilAsserted(() -> assertThat(kinds(VIEWER, "PD")).contains("APPEAL_GRANTED", "APPEAL_REFUSED"));
    }

    @Test
    void aCallIsToldToWhoOwesItAndItsNearDeadlineOnceADayWhileNothingIsHandedIn() {
        owed("assigned", "2026-11-02T09:00:00Z", "OWED");
        owed("due-moved", DUE, "OWED");
        await().untilAsserted(() ->
            assertThat(kinds(VIEWER, "CN")).containsExactlyInAnyOrder("CALL_MOVED", "CALL_OPENED")
        );
        assertThat(mine(VIEWER, "CN"))
            .extracting(it -> it.get("text").asString())
            .containsExactlyInAnyOrder(
                "新征集：进博会保障主题征集，2026-11-02 截稿",
                "截稿时间有调整：进博会保障主题征集，现为 2026-11-05"
            );
        assertThat(mine(VIEWER, "CN").getFirst().at("/subject/type").asString()).isEqualTo("TOPIC_CALL");

        for (var day : List.of("2026-11-04", "2026-11-05")) {
            today.is(day);
            await().untilAsserted(() -> assertThat(dueTold(day)).isEqualTo(1));
        }
        assertThat(kinds(VIEWER, "CN")).as("once a day, however often it looks").hasSize(4);
        owed("handed-in", DUE, "HANDED_IN");
        owed("taken-back", DUE, "OWED");
        today.is("2026-11-06");
        var other = "other-" + id;
        publish("owed-submission.assigned", other, 1, "somebody", it -> fill(it, "2026-11-09T09:00:00Z", "OWED"));
        today.is("2026-11-07");
        await().untilAsserted(() ->
            assertThat(inbox(VIEWER, "CN")).anyMatch(it ->
                it
                    .get("id")
                    .asString()
                    .equals(other + "-CALL_DUE-2026-11-07")
            )
        );
        assertThat(dueTold("2026-11-07")).as("what is over is no news").isZero();
    }

    @Test
    void whatWasHandedInIsNotRemindedOf() {
        owed("assigned", DUE, "OWED");
        owed("handed-in", DUE, "HANDED_IN");
        var other = "other-" + id;
        publish("owed-submission.assigned", other, 1, "somebody", it -> fill(it, DUE, "OWED"));
        await().untilAsserted(() ->
            assertThat(inbox(VIEWER, "CN")).anyMatch(it -> it.get("id").asString().startsWith(other))
        );
        today.is("2026-11-04");
        await().untilAsserted(() ->
            assertThat(inbox(VIEWER, "CN")).anyMatch(it ->
                it
                    .get("id")
                    .asString()
                    .equals(other + "-CALL_DUE-2026-11-04")
            )
        );
        assertThat(kinds(VIEWER, "CN")).containsExactly("CALL_OPENED");
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    private List<String> months(String unit) {
        return inbox(VIEWER, unit)
            .stream()
            .filter(it -> it.get("kind").asString().equals("MONTH_PUBLISHED"))
            .map(it -> it.get("text").asString())
            .toList();
    }

    private void owed(String what, String due, String status) {
        tell("owed-submission." + what, "somebody", it -> fill(it, due, status));
    }

    private static void fill(ObjectNode owed, String due, String status) {
        owed.put("unit", "CN").put("due", due).put("status", status);
    }

    private long dueTold(String day) {
        return inbox(VIEWER, "CN")
            .stream()
            .filter(it ->
                it
                    .get("id")
                    .asString()
                    .equals(id + "-CALL_DUE-" + day)
            )
            .count();
    }

    /** As the next event of this test's own aggregate. */
    private void tell(String what, String actor, Consumer<ObjectNode> change) {
        publish(what, id, ++told, actor, change);
    }

    private void publish(String what, String aggregate, int sequence, String actor, Consumer<ObjectNode> change) {
        var state = (ObjectNode) JSON.readTree(Contract.example("media/" + what + ".v1"));
        state.put("id", aggregate);
        change.accept(state);
        var type = "io.chengxuan.media." + what + ".v1";
        var record = published.record("media", type, aggregate, sequence, state.toString());
        record.headers().remove("ce_actor").add("ce_actor", actor.getBytes(UTF_8));
        record.headers().remove("ce_time").add("ce_time", "2026-10-20T01:00:00Z".getBytes(UTF_8));
        published.send(record);
    }

    /** Of the notices about this test's aggregate. */
    private List<String> kinds(String role, String unit) {
        return mine(role, unit)
            .stream()
            .map(it -> it.get("kind").asString())
            .toList();
    }

    private List<JsonNode> mine(String role, String unit) {
        return inbox(role, unit)
            .stream()
            .filter(it -> it.get("id").asString().startsWith(id))
            .toList();
    }

    private List<JsonNode> inbox(String role, String unit) {
        return read(bureau.get(role, unit, "/api/inbox?size=200"))
            .get("items")
            .valueStream()
            .toList();
    }

    /** What somebody without a role of their own is told to whom one is lent. */
    private List<String> deputies(String unit, String lent) {
        var token = Tokens.bearer("stand-in", unit, List.of(lent), List.of(lent), Instant.now().plusSeconds(60));
        return read(http.get().uri("/api/inbox?size=200").header("Authorization", token).exchange())
            .get("items")
            .valueStream()
            .filter(it -> it.get("id").asString().startsWith(id))
            .map(it -> it.get("kind").asString())
            .toList();
    }
}
