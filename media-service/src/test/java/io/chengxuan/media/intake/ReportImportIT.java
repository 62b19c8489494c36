package io.chengxuan.media.intake;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.test.Contract;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class ReportImportIT extends ReportImportCase {

    @Autowired
    ReportImports imports;

    @Test
    void aTableIsTriedTakenAndTheSameAgainChangesNothing() {
        var table =
            HEAD +
            "2026-06-01,导入日报,入甲一,https://rb.import.example.cn/a1,浦东,正面,是,12.3万,\n" +
            "2026年6月2日,,入甲二,https://tv.import.example.cn/a2?utm_source=x,陆家嘴中队,中性,,１２３,\n" +
            "2026/6/3,导入电视台,入甲三,,浦东 0.6、陆家嘴中队 40%,负面,否,10万+,已整改\n";

        var tried = await(upload(DISTRICT_EDITOR, "PD", table), "CHECKED");
        assertThat(counts(tried)).containsExactly(3, 3, 0, 0, 0);
        assertThat(titles("PD", "入甲")).isEmpty();
        var fresh = tried.get("fresh");
        assertThat(
            fresh.valueStream().map(it -> it.get("line").asInt() + " " + it.get("date").asString())
        ).containsExactly("2 2026-06-01", "3 2026-06-02", "4 2026-06-03");
        assertThat(fresh.at("/0/readings/0/value").asInt()).isEqualTo(123_000);
        assertThat(fresh.at("/1/outlet").asString()).isEqualTo("导入电视台");
        assertThat(fresh.at("/2/tone").asString()).isEqualTo("NEGATIVE");
        assertThat(fresh.at("/2/shares/0/weight").asDouble()).isEqualTo(0.6);
        assertThat(fresh.at("/2/readings/0/atLeast").asBoolean()).isTrue();

        var taken = take(DISTRICT_EDITOR, "PD", tried);
        assertThat(counts(taken)).containsExactly(3, 3, 0, 0, 0);
        assertThat(titles("PD", "入甲")).containsExactly("入甲三", "入甲二", "入甲一");
        var rows = newsroom.reports("PD", "入甲", "tier=OVER_100K");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).at("/shares/0/weight").asDouble()).isEqualTo(0.6);
        assertThat(rows.get(1).get("frontPage").asBoolean()).isTrue();
        rows.forEach(row -> published.await(row.get("id").asString(), e -> e.type().endsWith("report.registered.v1")));

        var again = take(DISTRICT_EDITOR, "PD", await(upload(DISTRICT_EDITOR, "PD", table), "CHECKED"));
        assertThat(counts(again)).containsExactly(3, 0, 0, 3, 0);
        assertThat(again.get("id")).isNotEqualTo(taken.get("id"));
        assertThat(await(taken, "DONE").get("created").asInt()).as("who took what stays known").isEqualTo(3);
        rows.forEach(row -> assertThat(published.of(row.get("id").asString())).hasSize(1));
        var id = taken.get("id").asString();
        published.await(id, e -> e.type().endsWith("finished.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void anImportThatHasNotEndedIsTheSameForTheSameFile() {
        var table = HEAD + "2026-06-01,导入日报,入寅一,,浦东,正面,,,\n";
        var first = checked(table);
        assertThat(checked(table).get("id")).isEqualTo(first.get("id"));
        newsroom.post(DISTRICT_EDITOR, "PD", path(first, "/cancel"), "");

        var second = checked(table);
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        assertThat(checked(table).get("id")).isEqualTo(second.get("id"));
        take(DISTRICT_EDITOR, "PD", second);
        var third = checked(table);
        assertThat(third.get("id")).isNotIn(first.get("id"), second.get("id"));
        assertThat(counts(third)).containsExactly(1, 0, 0, 1, 0);
        assertThat(
            read(newsroom.get(DISTRICT_EDITOR, "PD", PATH))
                .get("items")
                .valueStream()
                .map(it -> it.get("id"))
        ).contains(first.get("id"), second.get("id"), third.get("id"));
    }

    @Test
    void aCommandSaidAgainIsTheImportItBeganAlsoOnceThatHasEnded() {
        var command = new Command("local:district-editor:PD", "PD", "key-of-an-upload", "none", null, Instant.now());
        var began = imports.open("no-such-file", "没有.csv", command);
        org.awaitility.Awaitility.await().until(() -> imports.get(began.id()).ended());

        assertThat(imports.open("no-such-file", "没有.csv", command).id()).isEqualTo(began.id());
        var other = new Command("local:district-editor:PD", "PD", "another-key", "none", null, Instant.now());
        assertThat(imports.open("no-such-file", "没有.csv", other).id()).isNotEqualTo(began.id());
    }

    @Test
    void theSameKeyWithOtherContentIsAVersionShownBeforehand() {
        take(
            DISTRICT_EDITOR,
            "PD",
            checked(HEAD + "2026-06-01,导入日报,入乙一,https://rb.import.example.cn/b1,浦东,正面,,500,\n")
        );

        var tried = checked(
            HEAD + "2026-06-01,导入日报,入乙一（更正）,https://rb.import.example.cn/b1#x,,中性,是,800,\n"
        );
        assertThat(counts(tried)).containsExactly(1, 0, 1, 0, 0);
        assertThat(tried.at("/changes/0/fields").valueStream().map(JsonNode::asString)).containsExactly(
            "title",
            "link",
            "tone",
            "frontPage",
            "readings"
        );
        assertThat(counts(take(DISTRICT_EDITOR, "PD", tried))).containsExactly(1, 0, 1, 0, 0);

        var piece = newsroom.reports("PD", "入乙一", "").getFirst();
        assertThat(piece.get("version").asInt()).isEqualTo(2);
        assertThat(piece.at("/readings/0/value").asInt()).isEqualTo(800);
        assertThat(piece.at("/shares/0/unit").asString()).isEqualTo("PD");
    }

    @Test
    void aRowThatAddsTheLinkIsAboutThePieceThatHadNone() {
        take(DISTRICT_EDITOR, "PD", checked(HEAD + "2026-06-01,导入日报,入癸一,,浦东,正面,,,\n"));
        var linked = HEAD + "2026-06-01,导入日报,入癸一,https://rb.import.example.cn/x1,浦东,正面,,,\n";

        assertThat(counts(take(DISTRICT_EDITOR, "PD", checked(linked)))).containsExactly(1, 0, 1, 0, 0);
        assertThat(counts(checked(linked))).containsExactly(1, 0, 0, 1, 0);
        assertThat(counts(checked(HEAD + "2026-06-01,导入日报,“入癸一”,,浦东,正面,,,\n"))).containsExactly(
            1,
            0,
            1,
            0,
            0
        );
        var both = linked + "2026-06-01,导入日报,入癸一,,浦东,正面,,,\n";
        assertThat(counts(checked(both))).containsExactly(2, 0, 0, 1, 1);
        assertThat(titles("PD", "入癸")).hasSize(1);
    }

    @Test
    void ofSeveralLinksWithOneTitleTheFirstBelongsToThePieceThatHadNone() {
        take(DISTRICT_EDITOR, "PD", checked(HEAD + "2026-06-01,导入日报,入子一,,浦东,正面,,,\n"));
        var row = "2026-06-01,导入日报,入子一,https://rb.import.example.cn/y%d,浦东,正面,,,\n";
        var both = HEAD + row.formatted(1) + row.formatted(2);

        assertThat(counts(take(DISTRICT_EDITOR, "PD", checked(both)))).containsExactly(2, 1, 1, 0, 0);
        assertThat(counts(checked(both))).containsExactly(2, 0, 0, 2, 0);
        assertThat(titles("PD", "入子")).hasSize(2);
    }

    @Test
    void columnsWithOtherNamesAreMappedOnceAndRemembered() {
        var head = "何时,何处,何事,性质\n";
        var job = await(upload(DISTRICT_EDITOR, "HP", head + "2026-06-01,导入日报,入丁一,\n"), "MAPPING");
        assertThat(job.get("headings").valueStream().map(JsonNode::asString)).containsExactly(
            "何时",
            "何处",
            "何事",
            "性质"
        );
        assertThat(job.at("/sample/0/2").asString()).isEqualTo("入丁一");

        var wrong = newsroom.post(
            DISTRICT_EDITOR,
            "HP",
            path(job, "/mapping"),
            "{\"columns\":{\"DATE\":\"没有\",\"OUTLET\":\"何处\"}}"
        );
        assertThat(wrong).hasStatus(422);
        assertThat(
            read(wrong)
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asString())
        ).containsExactly("/columns/DATE", "/columns/TITLE");
        var body =
            "{\"columns\":{\"DATE\":\"何时\",\"OUTLET\":\"何处\",\"TITLE\":\"何事\",\"TONE\":\"性质\"},\"tone\":\"POSITIVE\",\"unit\":\"%s\"}";
        assertThat(newsroom.post(DISTRICT_EDITOR, "HP", path(job, "/mapping"), body.formatted("PD"))).hasStatus(403);
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", path(job, "/mapping"), body.formatted("PD"))).hasStatus(404);
        assertThat(newsroom.post(DISTRICT_EDITOR, "HP", path(job, "/mapping"), body.formatted("HP"))).hasStatusOk();
        assertThat(counts(await(job, DISTRICT_EDITOR, "HP", "CHECKED"))).containsExactly(1, 1, 0, 0, 0);

        var next = await(upload(DISTRICT_EDITOR, "HP", head + "2026-06-02,导入日报,入丁二,\n"), "CHECKED");
        assertThat(counts(next)).containsExactly(1, 1, 0, 0, 0);
        assertThat(next.at("/mapping/tone").asString()).isEqualTo("POSITIVE");
        await(upload(DISTRICT_EDITOR, "SJ", head + "2026-06-02,导入日报,入丁三,\n"), "MAPPING");
    }

    @Test
    void whatWasWithdrawnIsNotBroughtBackByATable() {
        var table = HEAD + "2026-06-01,导入日报,入戊一,https://rb.import.example.cn/e1,浦东,正面,,,\n";
        take(DISTRICT_EDITOR, "PD", checked(table));
        var id = newsroom.reports("PD", "入戊一", "").getFirst().get("id").asString();
        assertThat(
            newsroom.post(DISTRICT_EDITOR, "PD", "/api/media/reports/" + id + "/withdraw", "{\"reason\":\"错\"}")
        ).hasStatusOk();

        assertThat(counts(checked(table))).containsExactly(1, 0, 0, 0, 1);
    }

    @Test
    void aPieceOfAnotherUnitIsNotChanged() {
        take(
            CITY_EDITOR,
            "SH",
            await(
                upload(
                    CITY_EDITOR,
                    "SH",
                    HEAD + "2026-06-01,导入日报,入己一,https://rb.import.example.cn/f1,浦东、黄浦,正面,,,\n"
                ),
                "CHECKED"
            )
        );

        var same = await(
            upload(DISTRICT_EDITOR, "PD", HEAD + "2026-06-01,导入日报,入己一,https://rb.import.example.cn/f1,,,,,\n"),
            "CHECKED"
        );
        var other = await(
            upload(
                DISTRICT_EDITOR,
                "PD",
                HEAD + "2026-06-01,导入日报,入己二,https://rb.import.example.cn/f1,浦东,,,,\n"
            ),
            "CHECKED"
        );

        assertThat(counts(other)).containsExactly(1, 0, 0, 0, 1);
        assertThat(other.at("/faults/0/what").asString()).contains("其他单位");
        assertThat(same.get("bad").asInt() + same.get("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void anImportIsCancelledAndWhatHasEndedIsNotTakenAgain() {
        var tried = checked(HEAD + "2026-06-01,导入日报,入壬一,,浦东,正面,,,\n");

        var cancelled = read(newsroom.post(DISTRICT_EDITOR, "PD", path(tried, "/cancel"), ""));
        assertThat(cancelled.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", path(tried, "/start"), "")).hasStatus(409);
        assertThat(newsroom.get(DISTRICT_EDITOR, "HP", path(tried, ""))).hasStatus(404);
        assertThat(newsroom.get(CITY_EDITOR, "SH", path(tried, ""))).hasStatusOk();
        assertThat(read(newsroom.get(DISTRICT_EDITOR, "PD", PATH)).get("items")).isNotEmpty();
        assertThat(titles("PD", "入壬一")).isEmpty();
    }
}
