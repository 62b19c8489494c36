package io.chengxuan.plan.notice;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.JUDGE;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.plan.session.SessionDraft;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What an account sees of its unit's notices, and when. */
@PlanServiceTest
@TestPropertySource(properties = "chengxuan.plan.reminders=200ms")
class NoticeSettingsIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void open() {
        today.is(LocalDate.now().toString());
        bureau.open();
    }

    @Test
    void whatIsMutedIsSeenByOthersAlone() {
        set(VIEWER, "FX", "{\"ASSIGNED\":\"MUTED\"}");
        assigned("奉贤");
        await().until(() -> kinds(JUDGE, "FX").contains("ASSIGNED"));
        assertThat(kinds(VIEWER, "FX")).doesNotContain("ASSIGNED");
        assertThat(count(VIEWER, "FX")).isZero();
        set(VIEWER, "FX", "{\"ASSIGNED\":\"AT_ONCE\"}");
        assertThat(kinds(VIEWER, "FX")).contains("ASSIGNED");
    }

    @Test
    void whatHasToBeActedOnCannotBeMuted() {
        var refused = put(VIEWER, "FX", "{\"OVERDUE\":\"MUTED\",\"RETURNED\":\"MUTED\"}");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).get("errors").toString()).contains("/modes/OVERDUE", "不能屏蔽");
        assertThat(put(VIEWER, "FX", "{\"OVERDUE\":\"DIGEST\"}")).hasStatusOk();
        assertThat(put(VIEWER, "FX", "{\"NOTHING\":\"DIGEST\"}")).hasStatus(400);
    }

    @Test
    void aKindWithoutAModeAndDigestsThemselvesAreRefused() {
        for (var modes : List.of("{\"OVERDUE\":null}", "{\"DIGEST\":\"MUTED\"}", "{\"DIGEST\":\"AT_ONCE\"}")) {
            assertThat(put(VIEWER, "CM", modes))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].pointer")
                .asString()
                .startsWith("/modes/");
        }
        assertThat(read(bureau.get(VIEWER, "CM", "/api/inbox/settings")).get("items")).allSatisfy(setting ->
            assertThat(setting.get("mode").asString()).isEqualTo("AT_ONCE")
        );
    }

    @Test
    void whatIsForOneAccountIsInNobodyElsesInboxOrDigest() {
        for (var account : List.of("one", "two")) {
            assertThat(
                as(account, http.put(), "/api/inbox/settings", "{\"modes\":{\"MENTIONED\":\"DIGEST\"}}")
            ).hasStatusOk();
        }
        notices.add(notice("m-1", "CN").only("one"));
        notices.add(notice("m-2", "CN").only("three"));
        assertThat(as("three", http.get(), "/api/inbox", ""))
            .bodyJson()
            .extractingPath("items.length()")
            .isEqualTo(1);

        today.is(LocalDate.now().plusDays(1).toString());
        await().untilAsserted(() ->
            assertThat(as("one", http.get(), "/api/inbox", ""))
                .bodyJson()
                .extractingPath("items[0].items[*].id")
                .asArray()
                .containsExactly("m-1")
        );
        var kept = read(as("two", http.get(), "/api/inbox?keptBack=true", "")).get("items");
        assertThat(kept).isEmpty();
    }

    @Test
    void aDigestGathersOnlyWhatItsAccountCanDoSomethingAbout() {
        var modes = "{\"modes\":{\"MENTIONED\":\"DIGEST\"}}";
        for (var account : List.of("reader", "doer")) {
            assertThat(as(account, http.put(), "/api/inbox/settings", modes)).hasStatusOk();
        }
        notices.add(notice("d-1", "CN").toDecide(List.of(VIEWER), "doer"));
        notices.add(notice("d-2", "CN").toDecide(List.of(CITY_EDITOR), "doer"));
        assertThat(read(as("reader", http.get(), "/api/inbox?keptBack=true&kind=MENTIONED", "")).toString())
            .contains("\"d-1\"")
            .doesNotContain("\"d-2\"");

        today.is(LocalDate.now().plusDays(1).toString());
        await().untilAsserted(() ->
            assertThat(as("reader", http.get(), "/api/inbox?kind=DIGEST", ""))
                .bodyJson()
                .extractingPath("items[0].items[*].id")
                .asArray()
                .containsExactly("d-1")
        );
        assertThat(read(as("doer", http.get(), "/api/inbox?kind=DIGEST", "")).get("items")).isEmpty();
    }

    @Test
    void theKindsStandInTheirGroups() {
        var items = read(bureau.get(VIEWER, "CM", "/api/inbox/settings")).get("items");
        assertThat(
            items
                .valueStream()
                .map(item -> item.get("group").asString())
                .distinct()
        ).containsExactly("TASKS", "PLANS", "SESSIONS", "CALLS", "SUBMISSIONS", "INTERVIEWS", "ASSESSMENT", "DEPUTIES");
        assertThat(put(VIEWER, "CM", "{\"SUBMISSION_RETURNED\":\"MUTED\"}")).hasStatus(422);
    }

    @Test
    void aDigestTakesWhatCameLateAndSaysHowManyItDoesNotList() {
        set(VIEWER, "BS", "{\"MENTIONED\":\"DIGEST\"}");
        for (int i = 0; i < Notices.MOST_GATHERED + 3; i++) {
            // Told of long before the last digest, and in the inbox since now.
            notices.add(notice("late-" + i, "BS"));
        }
        assertThat(kinds(VIEWER, "BS")).isEmpty();
        assertThat(kinds(VIEWER, "BS", "&keptBack=true")).hasSize(Notices.MOST_GATHERED + 3);

        today.is(LocalDate.now().plusDays(1).toString());
        await().untilAsserted(() -> assertThat(kinds(VIEWER, "BS")).containsExactly("DIGEST"));
        var digest = inbox(VIEWER, "BS").get(0);
        assertThat(digest.get("items")).hasSize(Notices.MOST_GATHERED);
        assertThat(digest.get("more").asInt()).isEqualTo(3);
        assertThat(digest.get("text").asString()).contains("103");
    }

    @Test
    void aDigestComesOnceADayWithWhatWasKeptBack() {
        set(VIEWER, "LG", "{\"ASSIGNED\":\"DIGEST\"}");
        assigned("临港");
        assigned("临港");
        await().until(() -> kinds(JUDGE, "LG").stream().filter("ASSIGNED"::equals).count() == 2);
        assertThat(kinds(VIEWER, "LG")).isEmpty();

        today.is(LocalDate.now().plusDays(1).toString());
        await().untilAsserted(() -> assertThat(kinds(VIEWER, "LG")).containsExactly("DIGEST"));
        var digest = inbox(VIEWER, "LG").get(0);
        assertThat(digest.get("text").asString()).isEqualTo("每日汇总：2 条通知");
        assertThat(digest.get("items")).hasSize(2);
        assertThat(digest.at("/items/0/taskId").asString()).isNotEmpty();
        assertThat(kinds(JUDGE, "LG")).doesNotContain("DIGEST");
        assertThat(count(VIEWER, "LG")).isEqualTo(1);
        assertThat(bureau.post(JUDGE, "LG", "/api/inbox/" + digest.get("id").asString() + "/read", "")).hasStatus(404);
        assertThat(bureau.post(VIEWER, "LG", "/api/inbox/read-all", "")).hasStatus(204);
        assertThat(count(VIEWER, "LG")).isZero();

        today.is(LocalDate.now().plusDays(2).toString());
        await()
            .during(java.time.Duration.ofSeconds(1))
            .untilAsserted(() ->
                assertThat(kinds(VIEWER, "LG").stream().filter("DIGEST"::equals).count()).isEqualTo(1)
            );
    }

    @Test
    void theInvitedAreToldOfASessionAndRemindedTheDayBefore() {
        var day = LocalDate.now().plusDays(3);
        var draft = SessionDraft.of("TRAINING", "AIR")
            .with("from", day + "T09:00")
            .with("to", day + "T10:00")
            .with("hours", 1);
        var id = draft.plannedBy(bureau, "SH");
        var changed = draft.with("place", "别处").content().toString();
        assertThat(bureau.send(HttpMethod.PUT, CITY_EDITOR, "SH", "/api/sessions/" + id, 1L, changed)).hasStatusOk();
        await().untilAsserted(() ->
            assertThat(kinds(VIEWER, "AIR")).containsExactlyInAnyOrder("SESSION_PLANNED", "SESSION_CHANGED")
        );
        var told = inbox(VIEWER, "AIR").get(0);
        assertThat(told.get("sessionId").asString()).isEqualTo(id);
        assertThat(told.get("text").asString()).contains("新闻写作培训", day.toString());
        assertThat(kinds(VIEWER, "AIR", "&kind=SESSION_CHANGED")).containsExactly("SESSION_CHANGED");

        today.is(day.minusDays(1).toString());
        await().untilAsserted(() -> assertThat(kinds(VIEWER, "AIR")).contains("SESSION_SOON"));
        bureau.post(CITY_EDITOR, "SH", "/api/sessions/" + id + "/cancel", "{\"reason\":\"台风\"}");
        await().untilAsserted(() ->
            assertThat(kinds(VIEWER, "AIR")).containsExactlyInAnyOrder(
                "SESSION_PLANNED",
                "SESSION_CHANGED",
                "SESSION_SOON",
                "SESSION_CANCELLED"
            )
        );
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    /** Of the day before yesterday, which comes late. */
    private static Notice notice(String id, String unit) {
        var at = LocalDate.now().minusDays(2) + "T00:00:00Z";
        return new Notice(id, unit, Kind.MENTIONED, "t", null, null, "夏令热线", unit, null, at, List.of());
    }

    private MvcTestResult as(String account, MockMvcTester.MockMvcRequestBuilder request, String path, String body) {
        var bearer = Tokens.bearer(account, "CN", List.of(VIEWER), Instant.now().plusSeconds(60));
        return request
            .uri(path)
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    }

    private void assigned(String unit) {
        int year = LocalDate.now().getYear() + 1;
        bureau.issued(year, project(year, "汇总", "办公室", unit));
    }

    private void set(String role, String unit, String modes) {
        assertThat(put(role, unit, modes)).hasStatusOk();
    }

    private MvcTestResult put(String role, String unit, String modes) {
        var body = "{\"modes\":" + modes + "}";
        return bureau.send(HttpMethod.PUT, role, unit, "/api/inbox/settings", null, body);
    }

    private long count(String role, String unit) {
        return read(bureau.get(role, unit, "/api/inbox/unread-count"))
            .get("count")
            .asLong();
    }

    private JsonNode inbox(String role, String unit) {
        return read(bureau.get(role, unit, "/api/inbox?size=200")).get("items");
    }

    private List<String> kinds(String role, String unit) {
        return kinds(role, unit, "");
    }

    private List<String> kinds(String role, String unit, String filter) {
        return read(bureau.get(role, unit, "/api/inbox?size=200" + filter))
            .get("items")
            .valueStream()
            .map(notice -> notice.get("kind").asString())
            .toList();
    }
}
