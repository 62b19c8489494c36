package io.chengxuan.plan.notice;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
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
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Reminders and the inbox, with a sweep that is quick. */
@PlanServiceTest
@TestPropertySource(properties = "chengxuan.plan.reminders=200ms")
class ReminderIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Published published;

    private String task;

    @BeforeEach
    void aTaskDueAtTheEndOfJuly() {
        today.is("2026-07-01");
        bureau.open();
        var plan = bureau.issued(2026, project("2026-07-01", "2026-07-31", "夏令热线", "办公室", "青浦"));
        task = plan + "-p1-QP";
    }

    @Test
    void aTaskIsRemindedOfOnceADayFromThreeWorkingDaysBefore() {
        today.is("2026-07-27");
        assertThat(timeliness().get("dueSoon").asBoolean()).isFalse();
        today.is("2026-07-28");
        assertThat(timeliness().get("dueSoon").asBoolean()).isTrue();
        awaitReminders(1);
        today.is("2026-07-29");
        awaitReminders(2);
        today.is("2026-08-03");
        awaitReminders(3);

        assertThat(timeliness().get("overdue").asBoolean()).isTrue();
        published.await(task, e -> e.sequence() == 4);
        assertThat(published.of(task))
            .extracting(e -> e.type())
            .filteredOn(t -> t.endsWith("reminded.v1"))
            .hasSize(3);
        published.of(task).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
        await().untilAsserted(() ->
            assertThat(kinds("QP")).containsExactly("OVERDUE", "DUE_SOON", "DUE_SOON", "ASSIGNED")
        );
    }

    @Test
    void whatIsHandedInIsNotRemindedOf() {
        act(DISTRICT_EDITOR, "QP", "hand-in", "{}");
        today.is("2026-08-03");
        var other = bureau.issued(2026, project("2026-07-01", "2026-07-31", "另一项", "办公室", "青浦")) + "-p1-QP";

        published.await(other, e -> e.type().endsWith("reminded.v1"));
        assertThat(published.of(task))
            .extracting(e -> e.type())
            .noneMatch(t -> t.endsWith("reminded.v1"));
        assertThat(timeliness().get("onTime").asBoolean()).isTrue();
    }

    @Test
    void handInAndReturnAreToldToThoseConcernedAndEachAccountReadsForItself() {
        act(DISTRICT_EDITOR, "QP", "hand-in", "{}");
        await().untilAsserted(() -> assertThat(kinds("SH-OFFICE")).contains("HANDED_IN"));
        act(DEPARTMENT_EDITOR, "SH-OFFICE", "return", "{\"reason\":\"补充\"}");
        await().untilAsserted(() -> assertThat(kinds("QP")).contains("RETURNED"));

        var notice = inbox("QP", "")
            .stream()
            .filter(n ->
                n
                    .get("id")
                    .asString()
                    .startsWith(task + "-RETURNED")
            )
            .findFirst()
            .orElseThrow();
        assertThat(notice.get("read").asBoolean()).isFalse();
        assertThat(notice.get("text").asString()).contains("夏令热线");
        var path = "/api/inbox/" + notice.get("id").asString() + "/read";
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", path, "")).hasStatus(404);
        long before = unread("QP");
        assertThat(bureau.post(DISTRICT_EDITOR, "QP", path, "")).hasStatus(204);
        assertThat(unread("QP")).isEqualTo(before - 1);
        assertThat(inbox("QP", "?unread=true")).doesNotContain(notice);
        assertThat(bureau.post(DISTRICT_EDITOR, "QP", "/api/inbox/read-all", "")).hasStatus(204);
        assertThat(inbox("QP", "?unread=true")).isEmpty();
        assertThat(unread("QP")).isZero();
        assertThat(
            read(bureau.get("viewer", "QP", "/api/inbox?unread=true"))
                .get("items")
                .size()
        ).isPositive();
    }

    @Test
    void everyHandInAndReturnIsToldHoweverManyThereAreInADay() {
        for (int round = 1; round <= 2; round++) {
            act(DISTRICT_EDITOR, "QP", "hand-in", "{}");
            act(DEPARTMENT_EDITOR, "SH-OFFICE", "return", "{\"reason\":\"补充\"}");
        }

        await().untilAsserted(() -> assertThat(kinds("SH-OFFICE")).containsExactly("HANDED_IN", "HANDED_IN"));
        await().untilAsserted(() -> assertThat(kinds("QP")).containsOnlyOnce("ASSIGNED").hasSize(3));
        assertThat(kinds("QP")).filteredOn("RETURNED"::equals).hasSize(2);
    }

    private void awaitReminders(int count) {
        await().untilAsserted(() -> assertThat(one().get("reminders").asInt()).isEqualTo(count));
    }

    private JsonNode timeliness() {
        return one().get("timeliness");
    }

    private JsonNode one() {
        return read(bureau.get("viewer", "SH", "/api/tasks/" + task));
    }

    private void act(String role, String unit, String act, String body) {
        assertThat(bureau.post(role, unit, "/api/tasks/" + task + "/" + act, body)).hasStatusOk();
    }

    private List<String> kinds(String unit) {
        return inbox(unit, "")
            .stream()
            .filter(n -> n.get("taskId").asString().equals(task))
            .map(n -> n.get("kind").asString())
            .toList();
    }

    private long unread(String unit) {
        return read(bureau.get(DISTRICT_EDITOR, unit, "/api/inbox/unread-count"))
            .get("count")
            .asLong();
    }

    private List<JsonNode> inbox(String unit, String query) {
        return read(bureau.get(DISTRICT_EDITOR, unit, "/api/inbox" + query))
            .get("items")
            .valueStream()
            .toList();
    }
}
