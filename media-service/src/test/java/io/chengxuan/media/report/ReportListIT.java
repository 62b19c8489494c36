package io.chengxuan.media.report;

import static io.chengxuan.media.Newsroom.outletBody;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.platform.test.Contract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of pieces once they are there, and what is looked up while they are typed. */
@MediaServiceTest
class ReportListIT extends ReportCase {

    @Test
    void whileTypingItIsToldWhetherThePieceIsThere() {
        var piece = registered(
            DISTRICT_EDITOR,
            "PD",
            report("丙一", "\"link\":\"https://r.example.cn/c\"", shares("PD"))
        );

        var byLink = known(DISTRICT_EDITOR, "PD", "link=http://r.example.cn/c?from=timeline");
        assertThat(byLink.get("by").asString()).isEqualTo("LINK");
        assertThat(byLink.get("id").asString()).isEqualTo(id(piece));
        var byTitle = known(DISTRICT_EDITOR, "PD", "outlet=" + outlet + "&date=2026-06-01&title=丙 一");
        assertThat(byTitle.get("by").asString()).isEqualTo("TITLE");
        var foreign = known(DISTRICT_EDITOR, "HP", "link=r.example.cn/c");
        assertThat(foreign.get("id").isNull()).isTrue();
        assertThat(foreign.get("title").isNull()).isTrue();
        assertThat(known(DISTRICT_EDITOR, "PD", "link=r.example.cn/none")).isNull();
    }

    @Test
    void aPieceGrowsThroughTheTiersAndIsToBeLookedAtAgainMeanwhile() {
        var body =
            "{\"report\":%s,\"reading\":{\"metric\":\"READS\",\"value\":\"９.5万\",\"asOf\":\"2026-06-02\"}}".formatted(
                report("己一", shares("PD"))
            );
        var piece = read(newsroom.post(DISTRICT_EDITOR, "PD", PATH, body));
        assertThat(piece.get("tier").asString()).isEqualTo("UNDER_100K");
        assertThat(piece.get("recheckOn").asString()).isEqualTo("2026-06-03");
        assertThat(newsroom.reports("PD", "己一", "due=true")).hasSize(1);

        var grown = read(reading(piece, "10万+", "2026-06-05"));
        assertThat(grown.get("tier").asString()).isEqualTo("OVER_100K");
        assertThat(grown.at("/readings/0/atLeast").asBoolean()).isTrue();
        assertThat(
            read(reading(piece, "1,200,000", "2026-06-09"))
                .get("tier")
                .asString()
        ).isEqualTo("OVER_1M");
        assertThat(newsroom.reports("PD", "己一", "due=true")).isEmpty();
        assertThat(newsroom.reports("PD", "己一", "tier=OVER_1M")).hasSize(1);

        int version = read(newsroom.get(VIEWER, "PD", path(piece, "")))
            .get("version")
            .asInt();
        assertThat(
            read(reading(piece, "120万", "2026-06-09"))
                .get("version")
                .asInt()
        ).isEqualTo(version);
        for (var wrong : List.of("12.5", "很多", "-3")) {
            var refused = reading(piece, wrong, "2026-06-09");
            assertThat(refused).hasStatus(422);
            assertThat(read(refused).at("/errors/0/pointer").asString()).isEqualTo("/value");
        }
        assertThat(reading(piece, "1", "2026-06-11")).hasStatus(422);
        assertThat(reading(piece, "1", "2026-05-31")).hasStatus(422);
        var later = newsroom.post(DISTRICT_EDITOR, "PD", path(piece, "/recheck"), "{\"on\":\"2026-06-10\"}");
        assertThat(read(later).get("recheckOn").asString()).isEqualTo("2026-06-10");
        assertKept(id(piece), "report.read.v1");
    }

    @Test
    void idsInTheBodyAreCheckedFieldByField() {
        published.send(
            "plan",
            "io.chengxuan.plan.project.issued.v1",
            "p-known",
            1,
            Contract.example("plan/project.issued.v1")
        );
        await().untilAsserted(() ->
            assertThat(
                register(DISTRICT_EDITOR, "PD", report("辛一", "\"projectId\":\"p-known\"", shares("PD")))
                    .getResponse()
                    .getStatus()
            ).isIn(201, 409)
        );

        var refused = register(
            DISTRICT_EDITOR,
            "PD",
            "{\"outlet\":\"%s\",\"date\":\"2026-06-11\",\"title\":\"辛二\",\"link\":\"不是链接\",\"tone\":\"NEUTRAL\",\"projectId\":\"p-none\",\"shares\":[{\"unit\":\"NONE\"}]}".formatted(
                outlet
            )
        );
        assertThat(refused).hasStatus(422);
        assertThat(
            read(refused)
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asString())
        ).containsExactly("/report/shares/0/unit", "/report/date", "/report/link", "/report/projectId");
        assertThat(register(DISTRICT_EDITOR, "PD", report("辛三", shares("PD")).replace(outlet, "none"))).hasStatus(
            422
        );
        assertThat(register(DISTRICT_EDITOR, "PD", report("辛三", "\"shares\":[]"))).hasStatus(422);
        assertThat(
            register(DISTRICT_EDITOR, "PD", report("辛三", "\"shares\":[{\"unit\":\"PD\",\"weight\":0.5}]"))
        ).hasStatus(422);
    }

    @Test
    void theListNarrowsAndPagesInsideTheScope() {
        for (int i = 1; i <= 3; i++) {
            registered(
                DISTRICT_EDITOR,
                "SJ",
                report("壬" + i, "\"series\":\"人物\"", shares("SJ")).replace("2026-06-01", "2026-05-0" + i)
            );
        }
        registered(CITY_EDITOR, "SH", report("壬四", "\"series\":\"人物\"", shares("SJ", "QP")));

        assertThat(titles("SJ", "series=人物&from=2026-05-02")).containsExactly("壬四", "壬3", "壬2");
        assertThat(titles("SJ-1", "series=人物")).isEmpty();
        assertThat(titles("QP", "series=人物")).containsExactly("壬四");
        assertThat(
            titles("SH", "unit=SJ&series=人物&level=CITY&kind=NEWSPAPER&tone=POSITIVE&outlet=" + outlet)
        ).hasSize(4);
        var first = read(newsroom.get(VIEWER, "SJ", PATH + "?series={s}&size=2", "人物"));
        var second = read(
            newsroom.get(VIEWER, "SJ", PATH + "?series={s}&size=2&after={a}", "人物", first.get("next").asString())
        );
        assertThat(
            second
                .get("items")
                .valueStream()
                .map(r -> r.get("title").asString())
        ).containsExactly("壬2", "壬1");
        assertThat(second.get("next").isNull()).isTrue();
        var table = newsroom.get(VIEWER, "QP", PATH + "/table?format=csv&series={s}", "人物");
        assertThat(table)
            .hasStatusOk()
            .bodyText()
            .contains("壬四", "登记日报", "松江区城管执法局 0.5")
            .doesNotContain("壬3");
    }

    @Test
    void theLevelOfAnOutletThatIsPutRightIsThatOfItsReportsToo() {
        var site = newsroom.outlet("更正网");
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(id(registered(DISTRICT_EDITOR, "PD", report("癸" + i, shares("PD")).replace(outlet, site))));
        }

        var changed = newsroom.change(
            CITY_EDITOR,
            "SH",
            "/api/media/outlets/" + site + "/change",
            1,
            outletBody("更正网", "CENTRAL", "NEWS_SITE")
        );
        assertThat(changed).hasStatusOk();

        ids.forEach(each -> {
            var event = published.await(each, e -> e.type().endsWith("report.corrected.v1"));
            assertThat(new String(event.data(), java.nio.charset.StandardCharsets.UTF_8)).contains(
                "\"CENTRAL\"",
                "\"NEWS_SITE\""
            );
        });
        assertThat(titles("PD", "level=CENTRAL&outlet=" + site)).hasSize(5);
        assertThat(published.of(ids.getFirst())).hasSize(2);
    }
}
