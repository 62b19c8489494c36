package io.chengxuan.plan.session;

import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.JUDGE;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Checking in with the code of the room. */
@PlanServiceTest
class CheckInIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    MongoTemplate template;

    private String path = "";

    @BeforeEach
    void aMeeting() {
        today.is("2026-05-01");
        bureau.open();
        path = "/api/sessions/" + SessionDraft.of("MEETING", "PD").plannedBy(bureau, "PD");
    }

    @Test
    void anAccountCountsOnceWhateverItEnters() {
        var code = opened();
        assertThat(checkIn(VIEWER, code, "张三")).hasStatusOk();
        assertThat(checkIn(VIEWER, code, "张三")).hasStatusOk();
        assertThat(checkIn(VIEWER, "000000", "另一人")).hasStatusOk();
        var people = read(bureau.get(DISTRICT_EDITOR, "PD", path + "/attendances"));
        assertThat(people.get("items")).hasSize(1);
        assertThat(people.at("/items/0/means").asString()).isEqualTo("CODE");
        assertThat(
            read(bureau.get(VIEWER, "PD", path))
                .get("checkedIn")
                .asDouble()
        ).isEqualTo(6);
    }

    @Test
    void whoStandsOnTheListIsTheSamePerson() {
        bureau.post(DISTRICT_EDITOR, "PD", path + "/attendances", "{\"unit\":\"PD\",\"name\":\"张三\"}");
        var code = opened();
        assertThat(checkIn(VIEWER, code, "张 三")).hasStatusOk();
        assertThat(read(bureau.get(DISTRICT_EDITOR, "PD", path + "/attendances")).get("items")).hasSize(1);
        var other = checkIn(JUDGE, code, "张三");
        assertThat(other).hasStatus(422);
        assertThat(read(other).get("errors").toString()).contains("已由另一账号签到");
    }

    @Test
    void onlyTheCodeThatIsShownIsTakenWhileItIs() {
        assertThat(checkIn(VIEWER, "123456", "张三")).hasStatus(409);
        var code = opened();
        var wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(
            read(checkIn(VIEWER, wrong, "张三"))
                .get("errors")
                .toString()
        ).contains("/code", "最新签到码");
        assertThat(bureau.get(VIEWER, "PD", path + "/check-in")).hasStatus(403);
        assertThat(bureau.post(VIEWER, "HP", path + "/check-in", body(code, "张三"))).hasStatus(404);
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", path + "/check-in/close", "")).hasStatusOk();
        assertThat(checkIn(VIEWER, code, "张三")).hasStatus(409);
    }

    @Test
    void whoIsThereAlreadyIsToldThatTheRoomIsClosed() {
        var code = opened();
        assertThat(checkIn(VIEWER, code, "张三")).hasStatusOk();
        assertThat(checkIn(VIEWER, code, "张三"))
            .as("said again")
            .hasStatusOk();
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", path + "/check-in/close", "")).hasStatusOk();
        assertThat(checkIn(VIEWER, code, "张三")).hasStatus(409);
    }

    @Test
    void afterTenTriesEvenTheRightCodeHasToWait() {
        var code = opened();
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 10; i++) {
            assertThat(checkIn(VIEWER, wrong, "张三")).hasStatus(422);
        }
        assertThat(checkIn(VIEWER, code, "张三")).hasStatus(429);
        assertThat(checkIn(JUDGE, code, "李四")).hasStatusOk();
    }

    @Test
    void codesAreShownFromTheDayOnThatItBegins() {
        today.is("2026-04-30");
        var early = bureau.post(DISTRICT_EDITOR, "PD", path + "/check-in/open", "{\"minutes\":30}");
        assertThat(early).hasStatus(409);
        assertThat(read(early).get("type").asString()).endsWith("session-not-begun");
        assertThat(bureau.send(HttpMethod.PUT, DISTRICT_EDITOR, "PD", path, 1L, evening())).hasStatusOk();
        today.is("2026-05-01");
        opened();
    }

    @Test
    void whoeverWasCutOffInBetweenIsThereOnceUnderTheirFirstName() {
        var code = opened();
        assertThat(checkIn(VIEWER, code, "张三")).hasStatusOk();
        var session = path.substring(path.lastIndexOf('/') + 1);
        // As a kill between the claim and the writing leaves it.
        template.remove(new Query(Criteria.where("sessionId").is(session)), Attendance.class);
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", path + "/check-in/close", "")).hasStatusOk();

        assertThat(checkIn(VIEWER, code, "李四")).hasStatusOk();
        assertThat(checkIn(VIEWER, code, "王五"))
            .as("the room is closed")
            .hasStatus(409);
        var people = read(bureau.get(DISTRICT_EDITOR, "PD", path + "/attendances")).get("items");
        assertThat(people.valueStream().map(it -> it.get("name").asString())).containsExactly("张三");
    }

    private static String evening() {
        var draft = SessionDraft.of("MEETING", "PD");
        return draft
            .with("from", "2026-05-01T18:00")
            .with("to", "2026-05-01T20:00")
            .with("hours", 2)
            .content()
            .toString();
    }

    private String opened() {
        var opened = bureau.post(DISTRICT_EDITOR, "PD", path + "/check-in/open", "{\"minutes\":30}");
        assertThat(opened).hasStatusOk();
        return read(opened).get("code").asString();
    }

    private MvcTestResult checkIn(String role, String code, String name) {
        return bureau.post(role, "PD", path + "/check-in", body(code, name));
    }

    private static String body(String code, String name) {
        return "{\"code\":\"%s\",\"name\":\"%s\"}".formatted(code, name);
    }
}
