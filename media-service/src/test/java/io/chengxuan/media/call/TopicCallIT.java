package io.chengxuan.media.call;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.web.Fingerprint;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class TopicCallIT extends CallCase {

    @Test
    void aCallIsDraftedChangedOpenedAndClosed() {
        var id = newsroom.call("夏夜值守", "PD", "HP");
        assertThat(newsroom.get(VIEWER, "PD", PATH + "/" + id)).hasStatus(404);

        var body = body("\"kind\":\"DISTRICTS\"", "2026-06-20T17:00:30+08:00");
        var changed = newsroom.change(CITY_EDITOR, "SH", PATH + "/" + id + "/change", 1, body);
        assertThat(read(changed).get("deadline").asString()).isEqualTo("2026-06-20T09:00:00Z");
        newsroom.opened(id);

        // Another test of this context may have added districts.
        assertThat(owed(id, "SH")).containsSubsequence("PD OPEN", "HP OPEN", "SJ OPEN", "QP OPEN");
        assertThat(seen(id, "SH").at("/tally/open").asInt()).isEqualTo(owed(id, "SH").size());
        assertThat(seen(id, "PD").at("/tally/open").asInt()).isEqualTo(1);
        assertThat(newsroom.change(CITY_EDITOR, "SH", PATH + "/" + id + "/change", 3, body)).hasStatus(409);

        assertThat(act(id, "/close", "")).hasStatusOk();
        var again = act(id, "/close", "");
        assertThat(again).hasStatus(409);
        assertThat(read(again).get("detail").asString()).contains("城市夜景");
        published.await(id, e -> e.type().endsWith("topic-call.closed.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void whatWasClosedByMistakeIsOpenedAgain() {
        var id = newsroom.opened(newsroom.call("误结束", "PD"));
        assertThat(act(id, "/reopen", "")).hasStatus(409);
        assertThat(act(id, "/close", "")).hasStatusOk();
        var open = read(act(id, "/reopen", ""));
        assertThat(open.get("status").asString()).isEqualTo("OPEN");
        assertThat(open.get("closedAt").isNull()).isTrue();
        assertThat(open.get("closed").asBoolean()).isFalse();
        assertThat(act(id, "/withdraw", "{\"reason\":\"合并\"}")).hasStatusOk();
        published.await(id, e -> e.type().endsWith("topic-call.reopened.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void headingsCopiedFromADocumentAreKeptAsTheyAreSeen() {
        var body = body("\"kind\":\"DISTRICTS\"", "2026-06-20T09:00:00Z");
        var copied = body.replace("[]", "[{\"title\":\" 主要\u00a0 做\u200b法\\t\",\"hint\":null}]");
        var call = read(newsroom.post(CITY_EDITOR, "SH", PATH, copied));
        assertThat(call.at("/template/0/title").asString()).isEqualTo("主要 做法");
        var unseen = body.replace("[]", "[{\"title\":\"\u200b\",\"hint\":null}]");
        var refused = newsroom.post(CITY_EDITOR, "SH", PATH, unseen);
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).at("/errors/0/pointer").asString()).isEqualTo("/template/0/title");
    }

    @Test
    void eachCallOfAListIsCountedForItself() {
        var one = newsroom.opened(newsroom.call("计数一", "PD", "HP"));
        newsroom.opened(newsroom.call("计数二", "SJ"));
        newsroom.call("计数三", "SJ");
        act(one, "/excuse", "{\"unit\":\"HP\",\"reason\":\"防汛\"}");
        act(one, "/received", "{\"unit\":\"PD\",\"at\":\"2026-06-09T01:00:00Z\"}");
        var rows = read(newsroom.get(VIEWER, "SH", PATH + "?text=计数")).get("items");
        assertThat(
            rows.valueStream().map(row -> row.get("title").asString() + row.get("tally"))
        ).containsExactlyInAnyOrder(
            "计数一{\"expected\":1,\"onTime\":1,\"late\":0,\"missing\":0,\"open\":0,\"excused\":1}",
            "计数二{\"expected\":1,\"onTime\":0,\"late\":0,\"missing\":0,\"open\":1,\"excused\":0}",
            "计数三{\"expected\":0,\"onTime\":0,\"late\":0,\"missing\":0,\"open\":0,\"excused\":0}"
        );
    }

    @Test
    void unitsSeeWhatIsAddressedToThemAboveOrBelow() {
        var id = newsroom.opened(newsroom.call("一区一题", "PD", "SJ-1"));

        assertThat(owed(id, "PD")).containsExactly("PD OPEN");
        assertThat(owed(id, "PD-1")).as("a squad writes for its district").isEmpty();
        assertThat(owed(id, "SJ")).containsExactly("SJ-1 OPEN");
        assertThat(newsroom.get(VIEWER, "QP", PATH + "/" + id)).hasStatus(404);
        assertThat(newsroom.get(VIEWER, "QP", PATH + "/" + id + "/owed")).hasStatus(404);
        assertThat(titles("QP", "text=一区一题")).isEmpty();
        assertThat(titles("PD-1", "text=一区一题&state=OPEN")).containsExactly("一区一题");
        assertThat(titles("PD", "text=一区一题&state=CLOSED")).isEmpty();

        var table = newsroom.get(VIEWER, "PD", PATH + "/" + id + "/owed/table?format=csv");
        assertThat(new String(table.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
            .contains("浦东区城管执法局", "待报送", "2026-06-20 17:00")
            .doesNotContain("岳阳");
    }

    @Test
    void aDeadlineIsMovedAndTheOneThatWasStaysVisible() {
        var id = newsroom.opened(newsroom.call("改期征集", "PD"));
        var past = act(id, "/move-deadline", "{\"deadline\":\"2026-06-09T09:00:00Z\",\"reason\":\"提前\"}");
        assertThat(past).hasStatus(422);
        assertThat(read(past).at("/errors/0/pointer").asString()).isEqualTo("/deadline");

        var moved = read(act(id, "/move-deadline", "{\"deadline\":\"2026-06-25T09:00:00Z\",\"reason\":\"台风\"}"));
        assertThat(moved.get("originalDeadline").asString()).startsWith("2026-06-20");
        assertThat(moved.at("/moves/0/reason").asString()).isEqualTo("台风");
        today.is("2026-06-22");
        awaitOwed(id, "PD OPEN");
        today.is("2026-06-26");
        assertThat(owed(id, "PD")).containsExactly("PD MISSING");
        var row = read(newsroom.get(VIEWER, "PD", PATH + "/" + id + "/owed")).at("/items/0");
        assertThat(row.get("originalDue").asString()).startsWith("2026-06-20");
        assertThat(row.get("takes").asBoolean()).isTrue();
        assertThat(act(id, "/close", "{}")).hasStatusOk();
        var closed = read(newsroom.get(VIEWER, "PD", PATH + "/" + id + "/owed")).at("/items/0");
        assertThat(closed.get("status").asString()).isEqualTo("OWED");
        assertThat(closed.get("takes").asBoolean()).as("nothing new for a closed call").isFalse();
    }

    @Test
    void whatIsWithdrawnIsOwedByNobody() {
        var id = newsroom.opened(newsroom.call("撤回征集", "PD", "HP"));
        assertThat(act(id, "/withdraw", "{\"reason\":\"合并\"}")).hasStatusOk();
        awaitOwed(id, "PD CANCELLED", "HP CANCELLED");
        assertThat(act(id, "/excuse", "{\"unit\":\"PD\",\"reason\":\"公假\"}")).hasStatus(409);
        assertThat(seen(id, "PD").get("reason").asString()).isEqualTo("合并");
        assertThat(seen(id, "PD").at("/tally/expected").asInt()).isZero();
    }

    @Test
    void wrongInputIsRefusedFieldByField() {
        var closed = newsroom.channel("停用号");
        newsroom.post(CITY_EDITOR, "SH", "/api/media/channels/" + closed + "/close", "{\"reason\":\"停\"}");
        var refused = newsroom.post(
            CITY_EDITOR,
            "SH",
            PATH,
            """
            {"title":"题","theme":"","template":[],"channelId":"%s","projectId":"没有",
            "audience":{"kind":"UNITS","units":["PD","SH","XX"]},"deadline":"2026-06-20T09:00:00Z"}""".formatted(closed)
        );
        assertThat(refused).hasStatus(422);
        assertThat(
            read(refused)
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asString())
        ).containsExactly("/channelId", "/projectId", "/audience/units/1", "/audience/units/2");
        for (var audience : List.of("\"kind\":\"GROUP\",\"group\":\"NOBODY\"", "\"kind\":\"UNITS\"")) {
            assertThat(newsroom.post(CITY_EDITOR, "SH", PATH, body(audience, "2026-06-20T09:00:00Z"))).hasStatus(422);
        }
        var body = body("\"kind\":\"DISTRICTS\"", "2026-06-20T09:00:00Z");
        assertThat(newsroom.post(CITY_EDITOR, "PD", PATH, body)).hasStatus(403);
        assertThat(newsroom.post(DISTRICT_EDITOR, "SH", PATH, body)).hasStatus(403);
    }

    @Test
    void aCallWhoseDeadlineIsPastIsOpenedOnlyOnPurpose() {
        var id = newsroom.call("补录征集", "PD");
        today.is("2026-07-01");
        var refused = act(id, "/open", "{}");
        assertThat(read(refused).get("type").asString()).endsWith("/deadline-past");
        assertThat(act(id, "/open", "{\"evenIfPast\":true}")).hasStatusOk();
        awaitOwed(id, "PD MISSING");
    }

    @Test
    void anIssuedProjectOfTheKindMakesADraftOnce() {
        var project = """
        {"id":"call-project","planId":"p","planNumber":"号","year":2026,"no":3,"name":"进博会主题征集",
        "period":{"from":"2026-10-01","to":"2026-10-31","label":"10月"},"responsible":["SH-OFFICE"],
        "implementing":["PD","HP"],"theme":null,"kind":"TOPIC_CALL","status":"ISSUED"}""";
        published.send("plan", "io.chengxuan.plan.project.issued.v1", "call-project", 1, project);
        var id = Fingerprint.of("topic-call", "call-project");
        await().until(
            () ->
                newsroom
                    .get(VIEWER, "SH", PATH + "/" + id)
                    .getResponse()
                    .getStatus() == 200
        );
        var draft = seen(id, "SH");
        assertThat(draft.get("projectId").asString()).isEqualTo("call-project");
        assertThat(draft.get("deadline").asString()).isEqualTo("2026-10-31T15:59:00Z");

        var refused = act(id, "/open", "{}");
        assertThat(read(refused).at("/errors/0/pointer").asString()).isEqualTo("/theme");
        var body = body("\"kind\":\"DEPARTMENTS\"", "2026-10-20T09:00:00Z");
        assertThat(newsroom.change(CITY_EDITOR, "SH", PATH + "/" + id + "/change", 1, body)).hasStatusOk();
        published.send("plan", "io.chengxuan.plan.project.republished.v1", "call-project", 2, project);
        newsroom.opened(id);
        awaitOwed(id, "SH-OFFICE OPEN");
    }

    @Test
    void theSameCommandTwiceDraftsOneCall() {
        var body = body("\"kind\":\"DISTRICTS\"", "2026-06-20T09:00:00Z");
        var first = newsroom.send(CITY_EDITOR, "SH", PATH, null, "call-twice", body);
        var second = newsroom.send(CITY_EDITOR, "SH", PATH, null, "call-twice", body);
        assertThat(read(second).get("id")).isEqualTo(read(first).get("id"));
    }

    private List<String> titles(String unit, String filter) {
        return read(newsroom.get(VIEWER, unit, PATH + "?" + filter))
            .get("items")
            .valueStream()
            .map((JsonNode call) -> call.get("title").asString())
            .toList();
    }

    private static String body(String audience, String deadline) {
        return """
        {"title":"城市夜景","theme":"写夜里的城市","template":[],"audience":{%s},"deadline":"%s"}""".formatted(
            audience,
            deadline
        );
    }
}
