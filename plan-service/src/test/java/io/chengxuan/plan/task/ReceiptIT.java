package io.chengxuan.plan.task;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Units sign for what they are assigned, within two working days. Assigned on Thursday, 11 June 2026. */
@PlanServiceTest
@TestPropertySource(properties = "chengxuan.plan.unsigned=200ms")
class ReceiptIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Published published;

    @Autowired
    Tasks tasks;

    @Autowired
    MongoTemplate template;

    private String plan;

    @BeforeEach
    void assignedOnAThursday() {
        today.is("2026-06-11");
        bureau.open();
        plan = bureau.issued(2026, project(2026, "夏令热线", "办公室", "浦东", "黄浦"));
    }

    @Test
    void theDeadlineIsTwoWorkingDaysAfterTheAssignment() {
        assertThat(receipt("PD").get("deadline").asString()).isEqualTo("2026-06-15");
        assertThat(receipt("PD").get("overdue").asBoolean()).isFalse();
        today.is("2026-06-15");
        assertThat(receipt("PD").get("overdue").asBoolean()).isFalse();

        var signed = read(sign("PD"));
        assertThat(signed.at("/receipt/signedAt").asString()).startsWith("2026-06-15");
        assertThat(signed.at("/receipt/signedBy").asString()).isNotBlank();
        assertThat(signed.at("/receipt/late").asBoolean()).isFalse();
        assertThat(signed.at("/history/0/what").asString()).isEqualTo("SIGNED_FOR");
        assertThat(signed.get("status").asString()).isEqualTo("OPEN");
        assertThat(signed.get("allowed").toString()).doesNotContain("sign-for");
    }

    @Test
    void whoSignsAfterItIsMarkedAndWasToldOnce() {
        today.is("2026-06-16");
        assertThat(receipt("PD").get("overdue").asBoolean()).isTrue();
        published.await(id("PD"), e -> e.type().endsWith("task.left-unsigned.v1"));
        await().untilAsserted(() -> assertThat(told("PD")).hasSize(1));
        today.is("2026-06-17");
        assertThat(read(sign("PD")).at("/receipt/late").asBoolean()).isTrue();

        published.await(id("PD"), e -> e.type().endsWith("task.signed-for.v1"));
        assertThat(told("PD")).hasSize(1);
        published.of(id("PD")).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
        assertThat(published.of(id("PD")))
            .filteredOn(e -> e.type().endsWith("left-unsigned.v1"))
            .hasSize(1);
    }

    @Test
    void whoHandsInWithoutHavingSignedSignsThen() {
        assertThat(act("PD", "hand-in", "{}")).hasStatusOk();
        assertThat(receipt("PD").get("signedAt").asString()).startsWith("2026-06-11");

        act("PD", "take-back", "{\"reason\":\"误报\"}");
        assertThat(sign("PD")).hasStatus(409);
    }

    @Test
    void whatWasCancelledOrExcusedAwaitsNoReceipt() {
        assertThat(receipt("PD").get("awaited").asBoolean()).isTrue();
        for (var end : List.of("PD cancel", "HP excuse")) {
            var unit = end.substring(0, 2);
            var path = "/api/tasks/" + id(unit) + end.substring(2).replace(' ', '/');
            assertThat(bureau.post(CITY_APPROVER, "SH", path, "{\"reason\":\"合并\"}")).hasStatusOk();
            assertThat(receipt(unit).get("awaited").asBoolean()).isFalse();
        }
        today.is("2026-06-16");
        assertThat(receipt("PD").get("overdue").asBoolean()).isFalse();
        assertThat(listed("viewer", "SH")).containsExactly(id("SH-OFFICE"));
    }

    @Test
    void nobodySignsTwiceNorForAnotherUnit() {
        assertThat(sign("PD")).hasStatusOk();
        var again = sign("PD");
        assertThat(again).hasStatus(409);
        assertThat(read(again).get("type").asString()).endsWith("/signed-already");
        assertThat(bureau.post(CITY_EDITOR, "SH", "/api/tasks/" + id("HP") + "/sign-for", "")).hasStatus(403);
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", "/api/tasks/" + id("HP") + "/sign-for", "")).hasStatus(404);
    }

    @Test
    void whoReportsHasTakenNote() {
        act("PD", "progress", "{\"percent\":10}");

        assertThat(receipt("PD").get("signedAt").asString()).startsWith("2026-06-11");
        assertThat(sign("PD")).hasStatus(409);
        assertThat(listed("viewer", "SH")).doesNotContain(id("PD"));
    }

    @Test
    void whatWasAssignedBeforeUnitsSignedIsNeverSaidToBeUnsigned() {
        var before = new Update().unset("toSign").unset("toldUnsigned");
        template.updateFirst(new Query(Criteria.where("_id").is(id("HP"))), before, Task.class);
        today.is("2026-06-16");
        await().untilAsserted(() -> assertThat(told("PD")).hasSize(1));

        assertThat(receipt("HP").get("overdue").asBoolean()).isFalse();
        assertThat(listed("viewer", "SH")).containsExactlyInAnyOrder(id("PD"), id("SH-OFFICE"));
        assertThat(tasks.leftUnsigned(List.of(plan), Instant.parse("2026-06-12T00:00:00Z"), 10)).isEmpty();
        assertThat(told("HP")).isEmpty();
        assertThat(sign("HP")).hasStatusOk();
    }

    @Test
    void whatIsNotSignedForIsAList() {
        sign("PD");
        act("HP", "hand-in", "{}");

        assertThat(listed("viewer", "SH")).containsExactly(id("SH-OFFICE"));
        assertThat(listed(DISTRICT_EDITOR, "PD")).isEmpty();
    }

    private String id(String unit) {
        return plan + "-p1-" + unit;
    }

    private MvcTestResult sign(String unit) {
        return act(unit, "sign-for", "");
    }

    private MvcTestResult act(String unit, String act, String body) {
        return bureau.post(DISTRICT_EDITOR, unit, "/api/tasks/" + id(unit) + "/" + act, body);
    }

    private JsonNode receipt(String unit) {
        return read(bureau.get("viewer", "SH", "/api/tasks/" + id(unit))).get("receipt");
    }

    private List<JsonNode> told(String unit) {
        return read(bureau.get("viewer", unit, "/api/inbox?size=200"))
            .get("items")
            .valueStream()
            .filter(n -> n.get("taskId").asString().equals(id(unit)))
            .filter(n -> n.get("kind").asString().equals("LEFT_UNSIGNED"))
            .toList();
    }

    private List<String> listed(String role, String unit) {
        return read(bureau.get(role, unit, "/api/tasks?view=unsigned&plan=" + plan))
            .get("items")
            .valueStream()
            .map(t -> t.get("id").asString())
            .toList();
    }
}
