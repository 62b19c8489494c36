package io.chengxuan.media.call;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.platform.test.Contract;
import org.junit.jupiter.api.Test;

@MediaServiceTest
class OwedSubmissionIT extends CallCase {

    @Test
    void whatIsHandedInByTheUnitOrOneBelowItCountsFromItsHandIn() {
        var id = newsroom.opened(newsroom.call("按时与迟报", "PD", "HP", "SJ", "QP"));
        today.is("2026-06-30");
        told("s-pd", 2, "PD-1", id, "IN_REVIEW", "2026-06-20T09:00:00Z");
        told("s-hp", 2, "HP", id, "PUBLISHED", "2026-06-20T09:00:01Z");
        told("s-sj", 1, "SJ", id, "DRAFT", null);
        told("s-out", 1, "SH-OFFICE", id, "IN_REVIEW", "2026-06-12T09:00:00Z");

        awaitOwed(id, "PD ON_TIME", "HP LATE", "SJ MISSING", "QP MISSING");
        var tally = seen(id, "SH").get("tally");
        assertThat(tally.get("expected").asInt()).isEqualTo(4);
        assertThat(tally.get("late").asInt()).isEqualTo(1);
        assertThat(tally.get("missing").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsReturnedOrWithdrawnIsOwedAgainUnlessAnotherOneStands() {
        var id = newsroom.opened(newsroom.call("退回再报", "PD", "HP"));
        told("r-1", 1, "PD", id, "IN_REVIEW", "2026-06-11T01:00:00Z");
        told("r-2", 1, "PD", id, "IN_REVIEW", "2026-06-12T01:00:00Z");
        told("r-3", 1, "HP", id, "IN_REVIEW", "2026-06-12T01:00:00Z");
        awaitOwed(id, "PD ON_TIME", "HP ON_TIME");

        told("r-1", 2, "PD", id, "RETURNED", null);
        told("r-3", 2, "HP", id, "WITHDRAWN", "2026-06-12T01:00:00Z");
        awaitOwed(id, "PD ON_TIME", "HP OPEN");
        var first = read(newsroom.get(VIEWER, "PD", PATH + "/" + id + "/owed")).at("/items/0/firstHandedInAt");
        assertThat(first.asString()).isEqualTo("2026-06-12T01:00:00Z");

        today.is("2026-06-30");
        told("r-2", 2, "PD", id, "RETURNED", null);
        awaitOwed(id, "PD MISSING", "HP MISSING");
        told("r-1", 3, "PD", id, "IN_REVIEW", "2026-06-29T01:00:00Z");
        told("r-2", 1, "PD", id, "IN_REVIEW", "2026-06-12T01:00:00Z");
        awaitOwed(id, "PD LATE", "HP MISSING");
    }

    @Test
    void whatCountsForAnotherCallNowCountsForThisOneNoMore() {
        var one = newsroom.opened(newsroom.call("甲题", "PD"));
        var other = newsroom.opened(newsroom.call("乙题", "PD"));
        told("moved", 1, "PD", one, "IN_REVIEW", "2026-06-11T01:00:00Z");
        awaitOwed(one, "PD ON_TIME");
        told("moved", 2, "PD", other, "IN_REVIEW", "2026-06-11T01:00:00Z");
        awaitOwed(other, "PD ON_TIME");
        awaitOwed(one, "PD OPEN");
    }

    @Test
    void theCityExcusesTakesThatBackAndNotesWhatCameByPost() {
        var id = newsroom.opened(newsroom.call("免报与补记", "PD", "HP"));
        today.is("2026-06-30");
        assertThat(act(id, "/excuse", "{\"unit\":\"PD\",\"reason\":\"防汛\"}")).hasStatusOk();
        assertThat(act(id, "/excuse", "{\"unit\":\"PD\",\"reason\":\"防汛\"}")).hasStatus(409);
        told("late-one", 1, "PD", id, "IN_REVIEW", "2026-06-29T01:00:00Z");
        awaitOwed(id, "PD EXCUSED", "HP MISSING");
        assertThat(seen(id, "SH").at("/tally/expected").asInt()).isEqualTo(1);

        assertThat(act(id, "/reclaim", "{\"unit\":\"PD\"}")).hasStatusOk();
        assertThat(act(id, "/reclaim", "{\"unit\":\"PD\"}")).hasStatus(409);
        var noted = act(id, "/received", "{\"unit\":\"HP\",\"at\":\"2026-06-19T01:00:00Z\",\"note\":\"纸质\"}");
        assertThat(read(noted).at("/received/note").asString()).isEqualTo("纸质");
        awaitOwed(id, "PD LATE", "HP ON_TIME");

        var future = act(id, "/received", "{\"unit\":\"HP\",\"at\":\"2026-07-19T01:00:00Z\"}");
        assertThat(read(future).at("/errors/0/pointer").asString()).isEqualTo("/at");
        var other = act(id, "/excuse", "{\"unit\":\"QP\",\"reason\":\"防汛\"}");
        assertThat(other).hasStatus(422);
        assertThat(read(other).at("/errors/0/detail").asString()).contains("青浦");
        var row = read(newsroom.get(VIEWER, "PD", PATH + "/" + id + "/owed"))
            .at("/items/0/id")
            .asString();
        published.await(row, e -> e.type().endsWith("owed-submission.reclaimed.v1"));
        published.of(row).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void whatWasNotedByMistakeIsTakenBackAndWhatWasHandedInStands() {
        var id = newsroom.opened(newsroom.call("误补记", "PD", "HP"));
        assertThat(act(id, "/not-received", "{\"unit\":\"PD\"}")).hasStatus(409);
        act(id, "/received", "{\"unit\":\"PD\",\"at\":\"2026-06-09T01:00:00Z\"}");
        act(id, "/received", "{\"unit\":\"HP\",\"at\":\"2026-06-09T01:00:00Z\"}");
        told("hp-own", 1, "HP", id, "IN_REVIEW", "2026-06-10T01:00:00Z");
        awaitOwed(id, "PD ON_TIME", "HP ON_TIME");
        var back = read(act(id, "/not-received", "{\"unit\":\"PD\"}"));
        assertThat(back.get("received").isNull()).isTrue();
        await().untilAsserted(() -> {
            var own = read(newsroom.get(VIEWER, "HP", PATH + "/" + id + "/owed")).at("/items/0/submissions");
            assertThat(own.asInt()).isEqualTo(1);
        });
        assertThat(act(id, "/not-received", "{\"unit\":\"HP\"}")).hasStatusOk();
        awaitOwed(id, "PD OPEN", "HP ON_TIME");
        published.await(back.get("id").asString(), e -> e.type().endsWith("owed-submission.taken-back.v1"));
    }

    @Test
    void aUnitListsWhatItAndThoseBelowItStillOwe() {
        var id = newsroom.opened(newsroom.call("待办清单", "QP", "QP-1", "HP"));
        told("q", 1, "QP-1", id, "IN_REVIEW", "2026-06-11T01:00:00Z");
        awaitOwed(id, "HP OPEN", "QP OPEN", "QP-1 ON_TIME");

        var query = PATH + "/owed?size=200&call=" + id;
        assertThat(read(newsroom.get(VIEWER, "QP", query)).get("items")).hasSize(2);
        assertThat(read(newsroom.get(VIEWER, "QP", query + "&view=OPEN")).get("items")).hasSize(1);
        assertThat(read(newsroom.get(VIEWER, "QP-1", query + "&view=HANDED_IN")).get("items")).hasSize(1);
        assertThat(read(newsroom.get(VIEWER, "QP", query + "&unit=HP")).get("items")).isEmpty();
        today.is("2026-06-30");
        assertThat(read(newsroom.get(VIEWER, "SH", query + "&view=MISSING")).get("items")).hasSize(2);
    }
}
