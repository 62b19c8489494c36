package io.chengxuan.media.submission;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_APPROVER;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the draft through the levels of review. */
@MediaServiceTest
class SubmissionIT extends SubmissionCase {

    @Test
    void aSquadsTextGoesThroughDistrictAndCity() {
        var draft = drafted(SQUAD_OFFICER, "PD-1", words("甲一"));
        assertThat(text(draft, "status")).isEqualTo("DRAFT");
        var waiting = done(act(SQUAD_OFFICER, "PD-1", draft, "hand-in", ""));
        assertThat(text(waiting, "level")).isEqualTo("DISTRICT");
        assertThat(text(waiting, "dueOn")).isEqualTo("2026-06-12");
        assertThat(waiting.get("versions")).hasSize(1);
        assertThat(titles(DISTRICT_EDITOR, "PD", "view=WAITING")).contains("甲一");
        assertThat(titles(DISTRICT_EDITOR, "SJ", "view=WAITING")).doesNotContain("甲一");

        var atCity = done(act(DISTRICT_EDITOR, "PD", waiting, "pass", ""));
        assertThat(text(atCity, "level")).isEqualTo("CITY");
        assertThat(text(atCity, "dueOn")).isEqualTo("2026-06-15");
        var accepted = done(act(CITY_EDITOR, "SH", atCity, "pass", ""));
        assertThat(text(accepted, "status")).isEqualTo("ACCEPTED");
        assertThat(accepted.get("level").isNull()).isTrue();
        assertThat(
            accepted
                .get("history")
                .valueStream()
                .map(it -> it.get("what").asString())
        ).containsExactly("DRAFTED", "HANDED_IN", "PASSED", "ACCEPTED");
        assertTold(accepted, "accepted");
        published
            .of(text(accepted, "id"))
            .forEach(event -> assertThat(new String(event.data(), StandardCharsets.UTF_8)).doesNotContain("正文"));
    }

    @Test
    void aDepartmentsGoesToTheCityOnlyAndADistrictsToItsApproverFirst() {
        var office = drafted("department-editor", "SH-OFFICE", words("乙一"));
        assertThat(text(done(act("department-editor", "SH-OFFICE", office, "hand-in", "")), "level")).isEqualTo("CITY");

        var own = drafted(DISTRICT_EDITOR, "PD", words("乙二"));
        var waiting = done(act(DISTRICT_EDITOR, "PD", own, "hand-in", ""));
        assertRefused(act(DISTRICT_EDITOR, "PD", waiting, "pass", ""), 409, "own-submission");
        assertThat(one(DISTRICT_EDITOR, "PD", waiting).get("allowed").toString())
            .contains("RETURN")
            .doesNotContain("PASS");
        done(act(DISTRICT_APPROVER, "PD", waiting, "pass", ""));
    }

    @Test
    void nobodyDecidesOnTheirOwnByARoleThatIsLent() {
        var roles = List.of(DISTRICT_EDITOR, DISTRICT_APPROVER);
        var draft = drafted(DISTRICT_EDITOR, "PD", words("丙一"));
        var waiting = done(as("deputy", "PD", roles, List.of(DISTRICT_APPROVER), draft, "hand-in", ""));
        assertRefused(
            as("deputy", "PD", roles, List.of(DISTRICT_APPROVER), waiting, "pass", ""),
            409,
            "own-submission"
        );
        done(as("another", "PD", roles, List.of(DISTRICT_APPROVER), waiting, "pass", ""));
    }

    @Test
    void aLevelGivesBackToAnyBelowItOrToTheAuthorAndOnlyThenItIsHandedInAgain() {
        var call = newsroom.opened(newsroom.call("退回征集", "PD"));
        var draft = drafted(
            SQUAD_OFFICER,
            "PD-1",
            """
            {"form":"ARTICLE","title":"丁一","call":"%s","pictures":[],
            "text":[{"kind":"HEADING","text":"做法"},{"kind":"PARAGRAPH","text":"正文"}]}""".formatted(call)
        );
        var atCity = done(
            act(DISTRICT_EDITOR, "PD", done(act(SQUAD_OFFICER, "PD-1", draft, "hand-in", "")), "pass", "")
        );
        var back = done(act(CITY_EDITOR, "SH", atCity, "return", "{\"to\":\"DISTRICT\",\"reason\":\"核实地点\"}"));
        assertThat(text(back, "level")).isEqualTo("DISTRICT");
        assertThat(back.get("handedInAt")).isEqualTo(atCity.get("handedInAt"));
        assertRefused(act(SQUAD_OFFICER, "PD-1", back, "take-back", ""), 409, "review-decided");
        assertWrong(act(DISTRICT_EDITOR, "PD", back, "return", "{\"to\":\"CITY\",\"reason\":\"上\"}"), "/to");

        var returned = done(act(DISTRICT_EDITOR, "PD", back, "return", "{\"reason\":\"重写\"}"));
        assertThat(text(returned, "status")).isEqualTo("RETURNED");
        assertThat(returned.get("handedInAt").isNull()).isTrue();
        assertThat(returned.get("history").toString()).contains("重写");
        today.is("2026-06-22");
        var again = done(act(SQUAD_OFFICER, "PD-1", returned, "hand-in", ""));
        assertThat(again.get("late").asBoolean()).isTrue();
        assertThat(again.get("submittedFirstAt")).isEqualTo(atCity.get("submittedFirstAt"));
        assertTold(again, "returned");
    }

    @Test
    void waitingForReviewMakesNothingLate() {
        var call = newsroom.opened(newsroom.call("审核征集", "PD"));
        var draft = drafted(
            SQUAD_OFFICER,
            "PD-1",
            """
            {"form":"ARTICLE","title":"丁二","call":"%s","pictures":[],
            "text":[{"kind":"HEADING","text":"做法"},{"kind":"PARAGRAPH","text":"正文"}]}""".formatted(call)
        );
        today.is("2026-06-20", "17:00");
        var waiting = done(act(SQUAD_OFFICER, "PD-1", draft, "hand-in", ""));
        today.is("2026-06-30");
        var seen = one(DISTRICT_EDITOR, "PD", waiting);
        assertThat(seen.get("overdue").asBoolean()).isTrue();
        var passed = done(act(DISTRICT_EDITOR, "PD", waiting, "pass", ""));
        assertThat(passed.get("late").asBoolean()).isFalse();
        assertThat(passed.at("/history/2/overdue").asBoolean()).isTrue();
        await().untilAsserted(() -> {
            var owed = read(newsroom.get(VIEWER, "PD", "/api/media/topic-calls/" + call + "/owed"));
            assertThat(owed.at("/items/0/timeliness").asString()).isEqualTo("ON_TIME");
        });
    }

    @Test
    void aHandInIsCompleteAndFillsInTheTemplateOfACallThatIsMeantForTheUnit() {
        var call = newsroom.opened(newsroom.call("模板征集", "PD"));
        var field = "\"call\":\"" + call + "\"";
        var draft = drafted(SQUAD_OFFICER, "PD-1", words("戊一", field));
        assertWrong(act(SQUAD_OFFICER, "PD-1", draft, "hand-in", ""), "/text");
        assertThat(
            read(act(SQUAD_OFFICER, "PD-1", draft, "hand-in", ""))
                .at("/errors/0/detail")
                .asString()
        ).contains("做法");

        var elsewhere = newsroom.post(SQUAD_OFFICER, "SJ-1", PATH, "{\"submission\":" + words("戊二", field) + "}");
        assertWrong(elsewhere, "/submission/call");
        var empty = drafted(SQUAD_OFFICER, "PD-1", words(""));
        assertWrong(act(SQUAD_OFFICER, "PD-1", empty, "hand-in", ""), "/title");
        var photo = drafted(SQUAD_OFFICER, "PD-1", "{\"form\":\"PHOTO\",\"title\":\"图\",\"text\":[],\"pictures\":[]}");
        assertWrong(act(SQUAD_OFFICER, "PD-1", photo, "hand-in", ""), "/pictures");
        var film = drafted(SQUAD_OFFICER, "PD-1", "{\"form\":\"VIDEO\",\"title\":\"片\",\"text\":[],\"pictures\":[]}");
        assertWrong(act(SQUAD_OFFICER, "PD-1", film, "hand-in", ""), "/videoLink");
        assertWrong(
            act(SQUAD_OFFICER, "PD-1", film, "write", words("片", "\"videoLink\":\"javascript:alert(1)\"")),
            "/videoLink"
        );
        assertWrong(act(SQUAD_OFFICER, "PD-1", film, "write", words("片", "\"column\":\"x\"")), "/channel");
        var long30k = "长".repeat(5_000);
        var block = "{\"kind\":\"PARAGRAPH\",\"text\":\"" + long30k + "\"},";
        var tooLong =
            "{\"form\":\"ARTICLE\",\"title\":\"长\",\"pictures\":[],\"text\":[" +
            block.repeat(7).replaceAll(",$", "") +
            "]}";
        assertWrong(act(SQUAD_OFFICER, "PD-1", film, "write", tooLong), "/text");
    }

    @Test
    void picturesAreThereAndSeenByWhoeverReadsTheSubmission() {
        var file = Newsroom.picture(40, 31, "png");
        var picture = text(read(newsroom.upload(SQUAD_OFFICER, "PD-1", "/api/media/pictures", "图.png", file)), "id");
        var words = """
        {"form":"PHOTO","title":"图一","text":[],"pictures":[{"id":"%s","caption":"清晨的街面"}]}""".formatted(picture);
        var draft = drafted(SQUAD_OFFICER, "PD-1", words);
        var waiting = done(act(SQUAD_OFFICER, "PD-1", draft, "hand-in", ""));
        assertThat(waiting.get("pictures").asInt()).isEqualTo(1);
        assertThat(newsroom.get(DISTRICT_EDITOR, "PD", "/api/media/pictures/" + picture)).hasStatusOk();
        assertThat(newsroom.get(DISTRICT_EDITOR, "SJ", "/api/media/pictures/" + picture)).hasStatus(404);
        var foreign = newsroom.post(SQUAD_OFFICER, "SJ-1", PATH, "{\"submission\":" + words + "}");
        assertWrong(foreign, "/submission/pictures/0/id");
        var bare = drafted(SQUAD_OFFICER, "PD-1", words.replace("清晨的街面", " "));
        assertWrong(act(SQUAD_OFFICER, "PD-1", bare, "hand-in", ""), "/pictures/0/caption");
    }

    @Test
    void nobodyWritesForAnotherUnitAndNothingIsOverwritten() {
        assertThat(
            newsroom.post(DISTRICT_EDITOR, "PD", PATH, "{\"unit\":\"SJ\",\"submission\":" + words("己一") + "}")
        ).hasStatus(403);
        var draft = drafted(SQUAD_OFFICER, "PD-1", words("己二"));
        assertThat(act(SQUAD_OFFICER, "SJ-1", draft, "write", words("己三"))).hasStatus(404);
        assertThat(
            newsroom.post(SQUAD_OFFICER, "PD-1", PATH + "/" + text(draft, "id") + "/write", words("己三"))
        ).hasStatus(428);
        done(act(SQUAD_OFFICER, "PD-1", draft, "write", words("己三")));
        assertRefused(act(SQUAD_OFFICER, "PD-1", draft, "write", words("己四")), 409, "stale-version");
        assertRefused(act(SQUAD_OFFICER, "PD-1", draft, "hand-in", ""), 409, "stale-version");
        assertThat(text(one(VIEWER, "PD-1", draft), "title")).isEqualTo("己三");
    }

    @Test
    void aHandInIsTakenBackAndADraftWithdrawn() {
        var waiting = handedIn("庚一");
        var back = done(act(SQUAD_OFFICER, "PD-1", waiting, "take-back", ""));
        assertThat(text(back, "status")).isEqualTo("DRAFT");
        assertThat(back.get("handedInAt").isNull()).isTrue();
        var gone = done(act(SQUAD_OFFICER, "PD-1", back, "withdraw", "{\"reason\":\"内容过时\"}"));
        assertThat(text(gone, "status")).isEqualTo("WITHDRAWN");
        assertRefused(act(SQUAD_OFFICER, "PD-1", gone, "write", words("庚二")), 409, "submission-state");
        assertTold(gone, "withdrawn");
    }

    @Test
    void manyAreDecidedAtOnceEachForItself() {
        var one = handedIn("辛一");
        var two = handedIn("辛二");
        var stale = handedIn("辛三");
        var foreign = drafted(SQUAD_OFFICER, "SJ-1", words("辛四"));
        var body = """
        {"decision":"PASS","items":[{"id":"%s","version":2},{"id":"%s","version":2},{"id":"%s","version":1},
        {"id":"%s","version":1}]}""".formatted(
            text(one, "id"),
            text(two, "id"),
            text(stale, "id"),
            text(foreign, "id")
        );
        var first = read(newsroom.send(DISTRICT_EDITOR, "PD", PATH + "/decisions", null, "many", body));
        assertThat(first.get("done").asInt()).isEqualTo(2);
        assertThat(first.at("/results/2/problem/type").asString()).endsWith("/stale-version");
        assertThat(first.at("/results/3/problem/status").asInt()).isEqualTo(404);
        var again = read(newsroom.send(DISTRICT_EDITOR, "PD", PATH + "/decisions", null, "many", body));
        assertThat(again.get("results").get(0)).isEqualTo(first.get("results").get(0));
        assertThat(text(one(CITY_EDITOR, "SH", one), "level")).isEqualTo("CITY");
        assertThat(one(CITY_EDITOR, "SH", one).get("history")).hasSize(3);

        assertWrong(
            newsroom.post(DISTRICT_EDITOR, "PD", PATH + "/decisions", body.replace("PASS", "RETURN")),
            "/reason"
        );
        var twice = "{\"decision\":\"PASS\",\"items\":[{\"id\":\"a\",\"version\":1},{\"id\":\"a\",\"version\":1}]}";
        assertWrong(newsroom.post(DISTRICT_EDITOR, "PD", PATH + "/decisions", twice), "/items/1/id");
    }

    @Test
    void theSameCommandTwiceIsDoneOnce() {
        var body = "{\"submission\":" + words("壬一") + "}";
        var first = read(newsroom.send(SQUAD_OFFICER, "PD-1", PATH, null, "draft", body));
        var second = read(newsroom.send(SQUAD_OFFICER, "PD-1", PATH, null, "draft", body));
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        var path = PATH + "/" + text(first, "id");
        newsroom.send(SQUAD_OFFICER, "PD-1", path + "/hand-in", 1L, "in", "");
        assertThat(newsroom.send(SQUAD_OFFICER, "PD-1", path + "/hand-in", 1L, "in", "")).hasStatusOk();
        assertThat(newsroom.send(DISTRICT_EDITOR, "PD", path + "/pass", 2L, "pass", "")).hasStatusOk();
        var repeated = read(newsroom.send(DISTRICT_EDITOR, "PD", path + "/pass", 2L, "pass", ""));
        assertThat(text(repeated, "level")).isEqualTo("CITY");
        assertThat(repeated.get("history")).hasSize(3);
    }

    @Test
    void whatWaitsForMeIsWhatICanDecideAndNotWhatIHandedIn() {
        handedIn("子他人");
        var own = drafted(DISTRICT_EDITOR, "PD", words("子自己"));
        done(act(DISTRICT_EDITOR, "PD", own, "hand-in", ""));

        assertThat(titles(DISTRICT_EDITOR, "PD", "view=WAITING&text=子")).containsExactly("子他人");
        assertThat(titles(DISTRICT_APPROVER, "PD", "view=WAITING&text=子")).containsExactlyInAnyOrder(
            "子他人",
            "子自己"
        );
        assertThat(waiting(DISTRICT_APPROVER)).isEqualTo(waiting(DISTRICT_EDITOR) + 1);
    }

    private int waiting(String role) {
        return read(newsroom.get(role, "PD", PATH + "/counts"))
            .get("waiting")
            .asInt();
    }

    @Test
    void theMostUrgentWaitsFirstAndTheCountsSayHowMuchThereIs() {
        today.is("2026-06-01");
        handedIn("癸一");
        today.is("2026-06-10");
        handedIn("癸二");
        var waiting = titles(DISTRICT_EDITOR, "PD", "view=WAITING&text=癸");
        assertThat(waiting).containsExactly("癸一", "癸二");
        var counts = read(newsroom.get(DISTRICT_EDITOR, "PD", PATH + "/counts"));
        assertThat(text(counts, "seat")).isEqualTo("DISTRICT");
        assertThat(counts.get("overdue").asInt()).isPositive().isLessThan(counts.get("waiting").asInt());
        assertThat(
            read(newsroom.get(CITY_APPROVER, "SH", PATH + "/counts"))
                .get("seat")
                .asString()
        ).isEqualTo("CITY");
        assertThat(
            read(newsroom.get(VIEWER, "PD", PATH + "/counts"))
                .get("waiting")
                .asInt()
        ).isZero();
    }
}
