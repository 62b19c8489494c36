package io.chengxuan.media.submission;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before the public. */
@MediaServiceTest
class PublicationIT extends SubmissionCase {

    @Autowired
    PublishScheduled publishScheduled;

    @Autowired
    Submissions submissions;

    @Test
    void anAcceptedOneIsPublishedReadAndTakenDownByALevelAbove() {
        var out = done(act(CITY_APPROVER, "SH", accepted("出一"), "publish", placed("\"link\":\"wx.example.cn/a/1\"")));
        assertThat(text(out, "status")).isEqualTo("PUBLISHED");
        assertThat(text(out, "link")).isEqualTo("https://wx.example.cn/a/1");
        assertThat(text(out, "publishedOn")).isEqualTo("2026-06-10");
        today.is("2026-06-12");
        var read = done(act(SQUAD_OFFICER, "PD-1", out, "readings", "{\"metric\":\"READS\",\"value\":\"1.2万\"}"));
        assertThat(read.at("/readings/0/value").asInt()).isEqualTo(12_000);
        assertWrong(
            act(
                SQUAD_OFFICER,
                "PD-1",
                read,
                "readings",
                "{\"metric\":\"READS\",\"value\":\"1\",\"asOf\":\"2026-06-09\"}"
            ),
            "/asOf"
        );
        var figures = read(newsroom.get(CITY_EDITOR, "SH", PATH + "/columns?from=2026-06-01&to=2026-06-30"));
        assertThat(
            figures
                .get("items")
                .valueStream()
                .mapToLong(it -> it.get("reads").asLong())
                .sum()
        ).isGreaterThanOrEqualTo(12_000);
        assertThat(newsroom.get(CITY_EDITOR, "SH", PATH + "/columns?from=2026-06-01&to=2028-06-30")).hasStatus(422);
        var months = PATH + "/columns/months?from=2026-04-01&to=2026-06-30";
        var byMonth = read(newsroom.get(CITY_EDITOR, "SH", months)).get("items");
        assertThat(byMonth.valueStream().map(it -> it.get("month").asString())).containsExactly(
            "2026-04",
            "2026-05",
            "2026-06"
        );
        assertThat(byMonth.at("/2/reads").asLong()).isGreaterThanOrEqualTo(12_000);
        assertThat(byMonth.at("/0/pieces").asLong()).as("a month without any is there too").isZero();
        var elsewhere = read(newsroom.get(CITY_EDITOR, "SH", months + "&channel=none&column=none")).get("items");
        assertThat(elsewhere.at("/2/reads").asLong()).isZero();
        assertThat(newsroom.get(CITY_EDITOR, "SH", PATH + "/columns/months?from=2026-06-01&to=2026-05-01")).hasStatus(
            422
        );

        assertThat(act(SQUAD_OFFICER, "PD-1", read, "take-down", "{\"reason\":\"不实\"}")).hasStatus(403);
        assertThat(act(DISTRICT_EDITOR, "PD", out, "take-down", "{\"reason\":\" \"}")).hasStatus(422);
        // Whatever version they have seen: it is not about the words.
        var down = done(act(DISTRICT_EDITOR, "PD", out, "take-down", "{\"reason\":\"地点有误\"}"));
        assertThat(text(down, "status")).isEqualTo("TAKEN_DOWN");
        assertThat(text(down, "takenDownFor")).isEqualTo("地点有误");
        assertThat(down.get("publishedAt").isNull()).isFalse();
        assertRefused(act(DISTRICT_EDITOR, "PD", down, "take-down", "{\"reason\":\"再\"}"), 409, "submission-state");

        var again = done(act(CITY_APPROVER, "SH", down, "publish", placed()));
        assertThat(text(again, "status")).isEqualTo("PUBLISHED");
        assertThat(again.get("publishedAt")).isEqualTo(out.get("publishedAt"));
        assertThat(again.get("takenDownAt").isNull()).isTrue();
        assertTold(again, "taken-down");
    }

    @Test
    void whatWasAcceptedIsGivenBackToAnyLevelOrWithdrawnByTheCity() {
        var accepted = accepted("改一");
        assertThat(accepted.get("allowed").toString()).contains("RETURN", "WITHDRAW");
        assertThat(accepted.get("below").toString()).isEqualTo("[\"DISTRICT\",\"CITY\"]");
        assertThat(act(DISTRICT_EDITOR, "PD", accepted, "return", "{\"reason\":\"数字\"}")).hasStatus(403);
        var city = done(act(CITY_EDITOR, "SH", accepted, "return", "{\"to\":\"CITY\",\"reason\":\"数字\"}"));
        assertThat(text(city, "status")).isEqualTo("IN_REVIEW");
        assertThat(city.get("acceptedAt").isNull()).isTrue();
        assertThat(city.get("handedInAt")).isEqualTo(accepted.get("handedInAt"));
        var again = done(act(CITY_EDITOR, "SH", city, "pass", ""));
        var author = done(act(CITY_APPROVER, "SH", again, "return", "{\"reason\":\"重写\"}"));
        assertThat(text(author, "status")).isEqualTo("RETURNED");
        done(act(SQUAD_OFFICER, "PD-1", author, "hand-in", ""));
        assertTold(author, "returned");

        var unwanted = accepted("改二");
        assertThat(act(DISTRICT_EDITOR, "PD", unwanted, "withdraw", "{\"reason\":\"过时\"}")).hasStatus(403);
        assertWrong(act(CITY_EDITOR, "SH", unwanted, "withdraw", "{}"), "/reason");
        var gone = done(act(CITY_EDITOR, "SH", unwanted, "withdraw", "{\"reason\":\"过时\"}"));
        assertThat(text(gone, "status")).isEqualTo("WITHDRAWN");
        assertRefused(act(CITY_EDITOR, "SH", gone, "return", "{\"reason\":\"再\"}"), 409, "review-not-waiting");
    }

    @Test
    void whatWasTakenDownIsCorrectedAndPutBackByAnotherHand() {
        var roles = List.of(CITY_EDITOR, CITY_APPROVER);
        var out = published("改三");
        assertRefused(act(CITY_EDITOR, "SH", out, "return", "{\"reason\":\"数字\"}"), 409, "review-not-waiting");
        assertThat(act(CITY_EDITOR, "SH", out, "withdraw", "{\"reason\":\"数字\"}")).hasStatus(409);
        var down = done(act(CITY_EDITOR, "SH", out, "take-down", "{\"reason\":\"数字有误\"}"));
        done(as("zhao", "SH", roles, List.of(), down, "lock", "{}"));
        var edited = done(as("zhao", "SH", roles, List.of(), down, "edit", words("改三正")));
        assertThat(as("zhao", "SH", roles, List.of(), edited, "unlock", "")).hasStatus(204);
        assertRefused(as("zhao", "SH", roles, List.of(), edited, "publish", placed()), 409, "own-publication");
        var back = done(act(CITY_APPROVER, "SH", edited, "publish", placed()));
        assertThat(text(back, "title")).isEqualTo("改三正");
        assertThat(back.get("publishedAt")).isEqualTo(out.get("publishedAt"));
    }

    @Test
    void theDayItCameOutFirstStaysThroughAReturnAndANewSchedule() {
        var out = published("改四");
        var down = done(act(CITY_EDITOR, "SH", out, "take-down", "{\"reason\":\"数字有误\"}"));
        var city = done(act(CITY_EDITOR, "SH", down, "return", "{\"to\":\"CITY\",\"reason\":\"改\"}"));
        var accepted = done(act(CITY_EDITOR, "SH", city, "pass", ""));
        var at = placed("\"at\":\"2026-06-11T00:00:00Z\"");
        var scheduled = done(act(CITY_APPROVER, "SH", accepted, "schedule", at));
        assertThat(text(scheduled, "publishedOn")).isEqualTo("2026-06-10");
        var not = done(act(CITY_EDITOR, "SH", scheduled, "unschedule", ""));
        assertThat(not.get("publishAt").isNull()).isTrue();
        assertThat(not.get("publishedAt")).isEqualTo(out.get("publishedAt"));
    }

    @Test
    void whoeverHandedItInOrEditedItLastDoesNotPublishIt() {
        var roles = List.of(CITY_EDITOR, CITY_APPROVER);
        var desk = onDesk("出二");
        done(as("zhao", "SH", roles, List.of(), desk, "lock", "{}"));
        var edited = done(as("zhao", "SH", roles, List.of(), desk, "edit", words("出二改")));
        var accepted = done(as("zhao", "SH", roles, List.of(), edited, "pass", ""));
        assertRefused(as("zhao", "SH", roles, List.of(), accepted, "publish", placed()), 409, "own-publication");
    }

    @Test
    void nothingIsPublishedBeforeItIsAcceptedNorWhereThereIsNoColumn() {
        var desk = onDesk("出三");
        assertRefused(act(CITY_APPROVER, "SH", desk, "publish", placed()), 409, "submission-state");
        var accepted = done(act(CITY_EDITOR, "SH", desk, "pass", ""));
        assertThat(act(CITY_EDITOR, "SH", accepted, "publish", placed())).hasStatus(403);
        assertWrong(
            act(CITY_APPROVER, "SH", accepted, "publish", "{\"channel\":\"no\",\"column\":\"no\"}"),
            "/channel"
        );
        assertWrong(act(CITY_APPROVER, "SH", accepted, "publish", placed("\"link\":\"ftp://x\"")), "/link");
    }

    @Test
    void aScheduledOneComesOutOnceWhenItsTimeHasCome() throws Exception {
        var accepted = accepted("出四");
        assertWrong(act(CITY_APPROVER, "SH", accepted, "schedule", placed("\"at\":\"2026-06-10T03:00:00Z\"")), "/at");
        var scheduled = done(act(CITY_APPROVER, "SH", accepted, "schedule", placed("\"at\":\"2026-06-11T00:00:00Z\"")));
        assertThat(text(scheduled, "status")).isEqualTo("SCHEDULED");
        var seen = submissions.get(text(scheduled, "id"));

        today.is("2026-06-11", "09:00");
        // Several instances that found it in the same moment, as after a kill of one of them.
        try (var pool = Executors.newFixedThreadPool(6)) {
            Callable<Void> sweep = () -> {
                publishScheduled.publish(seen);
                return null;
            };
            pool.invokeAll(
                IntStream.range(0, 12)
                    .mapToObj(_ -> sweep)
                    .toList()
            );
        }
        await().untilAsserted(() ->
            assertThat(text(one(CITY_EDITOR, "SH", scheduled), "status")).isEqualTo("PUBLISHED")
        );
        publishScheduled.publish(seen);
        assertTold(scheduled, "published");
        var id = text(scheduled, "id");
        assertThat(
            published
                .of(id)
                .stream()
                .filter(it -> it.type().endsWith(".published.v1"))
        ).hasSize(1);
        var out = one(CITY_EDITOR, "SH", scheduled);
        assertThat(text(out, "publishedOn")).isEqualTo("2026-06-11");
        assertThat(
            text(done(act(CITY_EDITOR, "SH", out, "link", "{\"link\":\"https://wx.example.cn/4\"}")), "link")
        ).isEqualTo("https://wx.example.cn/4");
        assertThat(titles(CITY_EDITOR, "SH", "view=OUT&from=2026-06-11&to=2026-06-11")).contains("出四");
        assertThat(titles(CITY_EDITOR, "SH", "view=OUT&from=2026-06-12")).doesNotContain("出四");
    }

    @Test
    void whatIsUnscheduledOrTakenDownBeforeDoesNotComeOut() {
        var at = "\"at\":\"2026-06-11T00:00:00Z\"";
        var one = done(act(CITY_APPROVER, "SH", accepted("出五"), "schedule", placed(at)));
        var two = done(act(CITY_APPROVER, "SH", accepted("出六"), "schedule", placed(at)));
        var three = done(act(CITY_APPROVER, "SH", accepted("出七"), "schedule", placed(at)));
        assertThat(text(done(act(CITY_EDITOR, "SH", one, "unschedule", "")), "status")).isEqualTo("ACCEPTED");
        assertThat(
            text(done(act(DISTRICT_EDITOR, "PD", two, "take-down", "{\"reason\":\"再核\"}")), "status")
        ).isEqualTo("TAKEN_DOWN");
        today.is("2026-06-11", "09:00");
        await().untilAsserted(() -> assertThat(text(one(CITY_EDITOR, "SH", three), "status")).isEqualTo("PUBLISHED"));
        assertThat(text(one(CITY_EDITOR, "SH", one), "status")).isEqualTo("ACCEPTED");
        assertThat(text(one(CITY_EDITOR, "SH", two), "status")).isEqualTo("TAKEN_DOWN");
        assertTold(one, "unscheduled");
    }
}
