package io.chengxuan.plan.feed;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import biweekly.component.VEvent;
import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.plan.session.SessionDraft;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Today;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The feed as another library reads it. */
@PlanServiceTest
class CalendarFeedIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    MockMvcTester http;

    private String plan = "";

    @BeforeEach
    void aPlan() {
        today.is("2026-06-10");
        bureau.open();
        plan = bureau.issued(
            2026,
            project("2026-07-15", "2026-08-15", "夏令热线；\\n第一批, 试点", "办公室", "浦东"),
            project("2026-07-15", "2026-07-15", "开放日", "办公室", "浦东"),
            project(2026, "别处的项目", "办公室", "黄浦")
        );
    }

    @Test
    void periodsAndDueDatesAreWholeDaysWithTheLastOnePartOfThem() throws Exception {
        var calendar = calendar(fetch(created("PD")));

        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty())
            .as(warnings(calendar.validate(biweekly.ICalVersion.V2_0)))
            .isTrue();
        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).contains("浦东").doesNotContain("手机");
        var period = event(calendar, "-p1@chengxuan");
        assertThat(period.getDateStart().getValue().hasTime()).isFalse();
        assertThat(day(period.getDateStart().getValue())).isEqualTo("2026-07-15");
        assertThat(day(period.getDateEnd().getValue())).isEqualTo("2026-08-16");
        assertThat(period.getSummary().getValue()).isEqualTo("夏令热线；\n第一批, 试点");
        var oneDay = event(calendar, "-p2-PD@chengxuan");
        assertThat(day(oneDay.getDateStart().getValue())).isEqualTo("2026-07-15");
        assertThat(day(oneDay.getDateEnd().getValue())).isEqualTo("2026-07-16");
        assertThat(
            calendar
                .getEvents()
                .stream()
                .map(e -> e.getUid().getValue())
        ).doesNotHaveDuplicates();
        assertThat(events(calendar, plan + "-p3")).isEmpty();
        assertThat(
            new String(fetch(created("PD")).getResponse().getContentAsByteArray(), UTF_8).split("\r\n")
        ).allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThan(76));
    }

    @Test
    void aChangeIsTheSameEntryWithALaterSequence() throws Exception {
        var path = created("PD");
        var before = fetch(path);
        var tag = before.getResponse().getHeader("ETag");
        // A reminder may reach one of the unit's tasks between two readings.
        await().untilAsserted(() -> assertThat(tag(path)).isEqualTo(tag(path)));

        assertThat(
            bureau.post(CITY_APPROVER, "SH", "/api/tasks/" + plan + "-p1-PD/cancel", "{\"reason\":\"合并\"}")
        ).hasStatusOk();

        var after = fetch(path);
        assertThat(after.getResponse().getHeader("ETag")).isNotEqualTo(tag);
        var entry = event(calendar(after), "-p1-PD@chengxuan");
        assertThat(entry.getSequence().getValue()).isGreaterThan(
            event(calendar(before), "-p1-PD@chengxuan").getSequence().getValue()
        );
        assertThat(entry.getStatus().isCancelled()).isTrue();
    }

    @Test
    void aSessionIsAtItsTimeInShanghaiAndNamesNobody() throws Exception {
        var session = SessionDraft.of("TRAINING", "PD").with("agenda", "写作；摄影\n点评").plannedBy(bureau, "SH");
        var path = created("PD");
        var before = fetch(path);
        var calendar = calendar(before);

        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty())
            .as(warnings(calendar.validate(biweekly.ICalVersion.V2_0)))
            .isTrue();
        var text = before.getResponse().getContentAsString();
        assertThat(text)
            .contains("DTSTART;TZID=Asia/Shanghai:20260501T090000", "BEGIN:VTIMEZONE")
            .doesNotContain("讲师甲");
        var event = events(calendar, session).getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-05-01T01:00:00Z");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-05-01T08:30:00Z");
        assertThat(calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getTimeZone().getRawOffset()).isEqualTo(
            8 * 3_600_000
        );
        assertThat(event.getDescription().getValue()).isEqualTo("写作；摄影\n点评");
        assertThat(events(calendar(fetch(created("QP"))), session)).isEmpty();

        bureau.post("city-editor", "SH", "/api/sessions/" + session + "/cancel", "{\"reason\":\"台风\"}");
        var after = fetch(path);
        assertThat(after.getResponse().getHeader("ETag")).isNotEqualTo(before.getResponse().getHeader("ETag"));
        assertThat(events(calendar(after), session).getFirst().getStatus().isCancelled()).isTrue();
    }

    @Test
    void theTagIsAnotherWhenTheUnitIsRenamed() {
        var path = created("FX");
        var tag = fetch(path).getResponse().getHeader("ETag");
        assertThat(bureau.post("admin", "SH", "/api/units/FX/rename", "{\"name\":\"奉贤新名\"}")).hasStatusOk();
        await().untilAsserted(() -> assertThat(fetch(path).getResponse().getHeader("ETag")).isNotEqualTo(tag));
    }

    @Test
    void aRevokedAddressIsUnknown() {
        var made = read(bureau.post(DISTRICT_EDITOR, "PD", "/api/calendar-feeds", "{\"name\":\"手机\"}"));
        var path = made.get("path").asString();
        assertThat(fetch(path)).hasStatusOk();
        var listed = read(bureau.get(DISTRICT_EDITOR, "PD", "/api/calendar-feeds"));
        assertThat(listed.toString()).contains("手机").doesNotContain(path);
        assertThat(read(bureau.get(DISTRICT_EDITOR, "HP", "/api/calendar-feeds")).toString()).doesNotContain("手机");

        var revoke = "/api/calendar-feeds/" + made.get("id").asString() + "/revoke";
        assertThat(bureau.post(DISTRICT_EDITOR, "HP", revoke, "")).hasStatus(404);
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", revoke, "")).hasStatusOk();

        var revoked = fetch(path);
        assertThat(revoked).hasStatus(410);
        assertThat(read(revoked).get("detail").asString()).contains("撤销");
        assertThat(fetch("/api/public/calendars/guess.ics")).hasStatus(404);
    }

    @Test
    void aUnitHasAFeedOfItsOwnAndNotOfOthers() {
        assertThat(
            bureau.post(DISTRICT_EDITOR, "PD", "/api/calendar-feeds", "{\"name\":\"手机\",\"unit\":\"HP\"}")
        ).hasStatus(403);
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", "/api/calendar-feeds", "{\"name\":\" \"}")).hasStatus(422);
        for (int i = 0; i < 20; i++) {
            created("CM");
        }
        assertThat(bureau.post(DISTRICT_EDITOR, "CM", "/api/calendar-feeds", "{\"name\":\"手机\"}")).hasStatus(409);
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    private String created(String unit) {
        var made = bureau.post(DISTRICT_EDITOR, unit, "/api/calendar-feeds", "{\"name\":\"手机\"}");
        assertThat(made).hasStatus(201);
        return read(made).get("path").asString();
    }

    private String tag(String path) {
        return fetch(path).getResponse().getHeader("ETag");
    }

    private MvcTestResult fetch(String path) {
        return http.get().uri(path).exchange();
    }

    private static ICalendar calendar(MvcTestResult answer) throws UnsupportedEncodingException {
        return Biweekly.parse(answer.getResponse().getContentAsString()).first();
    }

    private VEvent event(ICalendar calendar, String suffix) {
        return events(calendar, plan + suffix).getFirst();
    }

    private static List<VEvent> events(ICalendar calendar, String start) {
        return calendar
            .getEvents()
            .stream()
            .filter(event -> event.getUid().getValue().startsWith(start))
            .toList();
    }

    private static String day(biweekly.util.ICalDate date) {
        var raw = date.getRawComponents();
        return "%04d-%02d-%02d".formatted(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    private static String warnings(ValidationWarnings warnings) {
        return warnings.toString();
    }
}
