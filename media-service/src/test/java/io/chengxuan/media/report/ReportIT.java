package io.chengxuan.media.report;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.platform.test.Contract;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class ReportIT extends ReportCase {

    @Test
    void aUnitRegistersForItselfAndBelowAndTheCityForAll() {
        var piece = registered(
            DISTRICT_EDITOR,
            "PD",
            report("甲一", "\"link\":\"https://r.example.cn/a1?utm_source=x\"", shares("PD-1"))
        );

        assertThat(piece.get("unit").asString()).isEqualTo("PD-1");
        assertThat(piece.get("outletLevel").asString()).isEqualTo("CITY");
        assertThat(piece.at("/shares/0/weight").asDouble()).isEqualTo(1);
        assertThat(register(DISTRICT_EDITOR, "PD", report("甲二", shares("HP")))).hasStatus(403);
        assertThat(register(DISTRICT_EDITOR, "PD", report("甲二", shares("PD", "HP")))).hasStatus(403);
        assertThat(register(DISTRICT_EDITOR, "PD-1", report("甲二", shares("PD")))).hasStatus(403);
        var both = registered(
            CITY_EDITOR,
            "SH",
            report("甲三", "\"shares\":[{\"unit\":\"PD\",\"weight\":0.6},{\"unit\":\"HP\",\"weight\":0.4}]")
        );
        assertThat(both.get("unit").asString()).isEqualTo("SH");

        assertThat(newsroom.get(VIEWER, "HP", path(both, ""))).hasStatusOk();
        assertThat(newsroom.get(VIEWER, "QP", path(both, ""))).hasStatus(404);
        assertThat(newsroom.post(DISTRICT_EDITOR, "HP", path(both, "/withdraw"), "{\"reason\":\"错\"}")).hasStatus(403);
        var event = published.await(id(both), e -> e.type().endsWith("report.registered.v1"));
        Contract.assertKept(Contract.nameOf(event.type()), event.data());
        assertThat(event.drill()).isFalse();
    }

    @Test
    void theSamePieceIsRegisteredOnceWhateverTheLinkLooksLike() {
        var first = registered(
            DISTRICT_EDITOR,
            "PD",
            report("乙一", "\"link\":\"https://r.example.cn/b?x=1&y=2\"", shares("PD"))
        );

        var again = register(
            DISTRICT_EDITOR,
            "PD",
            report("乙一改", "\"link\":\"http://R.example.cn/b?y=2&x=1&spm=9#top\"", shares("PD"))
        );
        assertThat(again).hasStatus(409);
        assertThat(read(again).get("type").asString()).endsWith("/report-registered");
        assertThat(read(again).get("id").asString()).isEqualTo(id(first));
        assertThat(read(again).get("detail").asString()).contains("乙一", "登记日报");

        var elsewhere = register(
            DISTRICT_EDITOR,
            "HP",
            report("乙一", "\"link\":\"r.example.cn/b?x=1&y=2\"", shares("HP"))
        );
        assertThat(elsewhere).hasStatus(409);
        assertThat(read(elsewhere).get("type").asString()).endsWith("/report-registered-elsewhere");
        assertThat(read(elsewhere).has("id")).isFalse();

        registered(DISTRICT_EDITOR, "PD", report("“乙二”：开门", shares("PD")));
        assertThat(register(DISTRICT_EDITOR, "PD", report("「乙二」: 开门", shares("PD")))).hasStatus(409);
    }

    @Test
    void withoutALinkThePieceOfTheSameOutletDayAndTitleIsTheSameWithALinkItIsNot() {
        registered(DISTRICT_EDITOR, "PD", report("乙三", "\"link\":\"https://r.example.cn/b3\"", shares("PD")));

        assertThat(register(DISTRICT_EDITOR, "PD", report("乙 三", shares("PD")))).hasStatus(409);
        registered(DISTRICT_EDITOR, "PD", report("乙三", "\"link\":\"https://r.example.cn/b4\"", shares("PD")));
    }

    @Test
    void ofManyWhoRegisterOnePieceAtOnceOneIsFirst() throws Exception {
        var registering = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 12; i++) {
            var body = report("同时" + i, "\"link\":\"https://r.example.cn/once?utm_term=" + i + "\"", shares("PD"));
            registering.add(() -> register(DISTRICT_EDITOR, "PD", body).getResponse().getStatus());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var each : threads.invokeAll(registering)) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void aCorrectionIsAVersionThatSaysWhatChanged() {
        var piece = registered(DISTRICT_EDITOR, "PD", report("丁一", shares("PD")));
        var changed = report("丁一", shares("PD", "PD-1"), "\"topic\":\"进社区\"", "\"frontPage\":true");

        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", path(piece, "/correct"), changed)).hasStatus(428);
        var corrected = read(newsroom.change(DISTRICT_EDITOR, "PD", path(piece, "/correct"), 1, changed));
        assertThat(corrected.get("version").asInt()).isEqualTo(2);
        assertThat(corrected.get("unit").asString()).isEqualTo("PD");
        assertThat(corrected.at("/history/0/fields").valueStream().map(JsonNode::asString)).containsExactly(
            "shares",
            "topic",
            "frontPage"
        );
        assertThat(
            newsroom.change(DISTRICT_EDITOR, "PD", path(piece, "/correct"), 1, report("丁二", shares("PD")))
        ).hasStatus(409);
        var same = read(newsroom.change(DISTRICT_EDITOR, "PD", path(piece, "/correct"), 2, changed));
        assertThat(same.get("version").asInt()).isEqualTo(2);
        assertThat(
            newsroom.change(DISTRICT_EDITOR, "PD", path(piece, "/correct"), 2, report("丁一", shares("HP")))
        ).hasStatus(403);

        var other = registered(
            DISTRICT_EDITOR,
            "PD",
            report("丁三", "\"link\":\"https://r.example.cn/d3\"", shares("PD"))
        );
        var clash = newsroom.change(
            DISTRICT_EDITOR,
            "PD",
            path(piece, "/correct"),
            2,
            report("丁一", "\"link\":\"r.example.cn/d3\"", shares("PD"))
        );
        assertThat(clash).hasStatus(409);
        assertThat(read(clash).get("id").asString()).isEqualTo(id(other));
        assertKept(id(piece), "report.corrected.v1");
    }

    @Test
    void aWithdrawnPieceStaysAndTheSamePieceCanBeRegisteredAgain() {
        var body = report("戊一", "\"link\":\"https://r.example.cn/e\"", shares("PD"));
        var piece = registered(DISTRICT_EDITOR, "PD", body);

        var withdrawn = read(
            newsroom.post(DISTRICT_EDITOR, "PD", path(piece, "/withdraw"), "{\"reason\":\"重复登记\"}")
        );
        assertThat(withdrawn.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.get("reason").asString()).isEqualTo("重复登记");
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", path(piece, "/withdraw"), "{\"reason\":\"再\"}")).hasStatus(
            409
        );
        assertThat(newsroom.change(DISTRICT_EDITOR, "PD", path(piece, "/correct"), 2, body)).hasStatus(409);

        var again = registered(DISTRICT_EDITOR, "PD", body);
        assertThat(id(again)).isNotEqualTo(id(piece));
        assertThat(newsroom.get(VIEWER, "PD", path(piece, ""))).hasStatusOk();
        assertThat(titles("PD", "outlet=" + outlet)).containsOnlyOnce("戊一");
        assertThat(titles("PD", "withdrawn=true&outlet=" + outlet)).containsOnlyOnce("戊一");
        assertKept(id(piece), "report.withdrawn.v1");
    }

    @Test
    void aNegativePieceNeedsAStatementWhichIsInNoEvent() {
        var refused = register(DISTRICT_EDITOR, "PD", report("庚一", "\"tone\":\"NEGATIVE\"", shares("PD")));
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).at("/errors/0/pointer").asString()).isEqualTo("/report/statement");

        var piece = registered(
            DISTRICT_EDITOR,
            "PD",
            report("庚一", "\"tone\":\"ACCOUNTABILITY\"", "\"statement\":\"已当日整改\"", shares("PD"))
        );
        assertThat(piece.get("statement").asString()).isEqualTo("已当日整改");
        var event = published.await(id(piece), e -> true);
        assertThat(new String(event.data(), java.nio.charset.StandardCharsets.UTF_8))
            .contains("ACCOUNTABILITY")
            .doesNotContain("整改");
    }

    @Test
    void theSameCommandTwiceRegistersOnce() {
        var body = "{\"report\":" + report("子一", shares("PD")) + "}";
        var first = newsroom.send(DISTRICT_EDITOR, "PD", PATH, null, "again", body);
        var second = newsroom.send(DISTRICT_EDITOR, "PD", PATH, null, "again", body);
        assertThat(first).hasStatus(201);
        assertThat(read(second).get("id")).isEqualTo(read(first).get("id"));
        var mixed = newsroom.send(DISTRICT_EDITOR, "PD", PATH, null, "again", body.replace("子一", "子二"));
        assertThat(mixed).hasStatus(422);
    }
}
