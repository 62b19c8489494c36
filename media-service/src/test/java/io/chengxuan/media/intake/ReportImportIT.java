package io.chengxuan.media.intake;

import static io.chengxuan.media.Newsroom.bytes;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class ReportImportIT {

    private static final String PATH = "/api/media/reports/imports";
    private static final String HEAD = "刊播日期,媒体,标题,链接,单位,性质,头版,阅读量,处置情况\n";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @BeforeEach
    void open() {
        newsroom.open();
        for (var name : List.of("导入日报", "导入电视台")) {
            if (
                read(newsroom.get(VIEWER, "PD", "/api/media/outlets/found?name={n}", name))
                    .get("items")
                    .isEmpty()
            ) {
                newsroom.outlet(
                    name,
                    "\"domains\":[\"" + (name.equals("导入日报") ? "rb" : "tv") + ".import.example.cn\"]"
                );
            }
        }
    }

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

        var taken = take(DISTRICT_EDITOR, "PD", tried);
        assertThat(counts(taken)).containsExactly(3, 3, 0, 0, 0);
        assertThat(titles("PD", "入甲")).containsExactly("入甲三", "入甲二", "入甲一");
        var rows = read(newsroom.get(VIEWER, "PD", "/api/media/reports?text={t}&tier=OVER_100K", "入甲"));
        assertThat(rows.get("items")).hasSize(2);
        assertThat(rows.at("/items/0/shares/0/weight").asDouble()).isEqualTo(0.6);
        assertThat(rows.at("/items/1/frontPage").asBoolean()).isTrue();
        rows.get("items").forEach(row ->
            published.await(row.get("id").asString(), e -> e.type().endsWith("report.registered.v1"))
        );

        var again = take(DISTRICT_EDITOR, "PD", await(upload(DISTRICT_EDITOR, "PD", table), "CHECKED"));
        assertThat(counts(again)).containsExactly(3, 0, 0, 3, 0);
        assertThat(again.get("id")).isEqualTo(taken.get("id"));
        rows.get("items").forEach(row -> assertThat(published.of(row.get("id").asString())).hasSize(1));
        var id = taken.get("id").asString();
        published.await(id, e -> e.type().endsWith("finished.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
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

        var piece = read(newsroom.get(VIEWER, "PD", "/api/media/reports?text={t}", "入乙一")).at("/items/0");
        assertThat(piece.get("version").asInt()).isEqualTo(2);
        assertThat(piece.at("/readings/0/value").asInt()).isEqualTo(800);
        assertThat(piece.at("/shares/0/unit").asString()).isEqualTo("PD");
    }

    @Test
    void badRowsAreToldByRowAndColumnAndGivenBackToBeCorrected() {
        var table =
            HEAD +
            ",导入日报,入丙一,,浦东,正面,,,\n" +
            "6月1日,导入日报,入丙二,,浦东,正面,,,\n" +
            "2026-06-11,导入日报,入丙三,,浦东,正面,,,\n" +
            "2026-06-01,没有的报,入丙四,,浦东,正面,,,\n" +
            "2026-06-01,导入日报,,,浦东,正面,,,\n" +
            "2026-06-01,导入日报,入丙六,见原文,浦东,正面,,,\n" +
            "2026-06-01,导入日报,入丙七,,外星,正面,,,\n" +
            "2026-06-01,导入日报,入丙八,,黄浦,正面,,,\n" +
            "2026-06-01,导入日报,入丙九,,浦东 0.5、陆家嘴中队 0.6,正面,,,\n" +
            "2026-06-01,导入日报,入丙十,,浦东,还行,,,\n" +
            "2026-06-01,导入日报,入丙十一,,浦东,,,,\n" +
            "2026-06-01,导入日报,入丙十二,,浦东,正面,,12.5%,\n" +
            "2026-06-01,导入日报,入丙十三,,浦东,负面,,,\n" +
            "2026-06-01,,入丙十四,https://elsewhere.example.cn/1,浦东,正面,,,\n" +
            "2026-06-01,导入日报,入丙十五,,浦东,正面,,=1+1,\n" +
            "2026-06-01,导入日报,好的,,浦东,正面,,,\n" +
            "\n" +
            "2026-06-01,导入日报,“好的”,,浦东,正面,,,\n";

        var tried = checked(table);

        assertThat(counts(tried)).containsExactly(17, 1, 0, 0, 16);
        assertThat(
            tried
                .get("faults")
                .valueStream()
                .map(f -> f.get("row").asInt() + " " + f.get("column").asString())
        ).containsExactly(
            "2 刊播日期",
            "3 刊播日期",
            "4 刊播日期",
            "5 媒体",
            "6 标题",
            "7 链接",
            "8 单位",
            "9 单位",
            "10 单位",
            "11 性质",
            "12 性质",
            "13 阅读量",
            "14 处置情况",
            "15 媒体",
            "16 阅读量",
            "19 标题"
        );
        assertThat(tried.at("/faults/3/what").asString()).contains("没有的报");
        assertThat(tried.at("/faults/15/what").asString()).contains("17");
        var sheet = newsroom.get(DISTRICT_EDITOR, "PD", path(tried, "/faults?format=csv"));
        assertThat(sheet).hasStatusOk();
        var text = new String(sheet.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text)
            .contains("刊播日期,媒体,标题", "入丙二", "入丙十五", "'=1+1")
            .doesNotContain("\n2026-06-01,导入日报,好的");
        assertThat(text.lines()).hasSize(17);
        var taken = take(DISTRICT_EDITOR, "PD", tried);
        assertThat(counts(taken)).containsExactly(17, 1, 0, 0, 16);
        var corrected = text
            .lines()
            .skip(1)
            .filter(line -> line.contains("入丙三"))
            .findFirst()
            .orElseThrow()
            .replace("2026-06-11", "2026-06-10");
        var again = checked(text.lines().findFirst().orElseThrow().substring(1) + "\n" + corrected + "\n");
        assertThat(counts(again)).containsExactly(1, 1, 0, 0, 0);
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
        var id = read(newsroom.get(VIEWER, "PD", "/api/media/reports?text={t}", "入戊一"))
            .at("/items/0/id")
            .asString();
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
    void aWorkbookIsReadWithItsDatesNumbersHiddenSheetsAndEmptyRows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", null)) {
            var hidden = book.newWorksheet("旧");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            hidden.value(0, 0, "不要看");
            var sheet = book.newWorksheet("今年");
            var head = HEAD.strip().split(",");
            for (int i = 0; i < head.length; i++) {
                sheet.value(0, i, head[i]);
            }
            sheet.value(3, 0, LocalDate.of(2026, 6, 1));
            sheet.style(3, 0).format("yyyy-mm-dd").set();
            sheet.value(3, 1, "导入电视台");
            sheet.value(3, 2, "入庚一");
            sheet.value(3, 4, "PD");
            sheet.value(3, 5, "正面报道");
            sheet.value(3, 7, 123456);
            sheet.value(5, 0, "2026.6.2");
            sheet.value(5, 1, "导入电视台");
            sheet.value(5, 2, "入庚二");
            sheet.value(5, 4, "浦东区城管执法局");
            sheet.value(5, 5, "中性");
            sheet.value(5, 7, "1,234");
            sheet.value(6, 0, "2026.6.2");
            sheet.formula(6, 2, "CONCAT(\"a\",\"b\")");
        }

        var tried = await(upload(DISTRICT_EDITOR, "PD", bytes.toByteArray()), "CHECKED");

        assertThat(counts(tried)).containsExactly(3, 2, 0, 0, 1);
        assertThat(tried.at("/faults/0/row").asInt()).isEqualTo(7);
        take(DISTRICT_EDITOR, "PD", tried);
        assertThat(
            read(newsroom.get(VIEWER, "PD", "/api/media/reports?text={t}&tier=OVER_100K", "入庚")).get("items")
        ).hasSize(1);
    }

    @Test
    void aTableInTheEncodingOfOldOfficesIsReadToo() {
        var table = (HEAD + "2026-06-01,导入日报,入辛一,,浦东,正面,,,\n").getBytes(Charset.forName("GB18030"));
        assertThat(counts(await(upload(DISTRICT_EDITOR, "PD", table), "CHECKED"))).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void filesThatAreNoTablesFailAndSayWhy() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        for (var file : List.of(
            bomb.toByteArray(),
            new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0 },
            bytes(""),
            bytes(HEAD),
            new byte[] { (byte) 0x80, (byte) 0xFF, (byte) 0xFF, 1 }
        )) {
            var failed = await(upload(DISTRICT_EDITOR, "PD", file), "FAILED");
            assertThat(failed.get("problem").asString()).matches(".*[\\u4e00-\\u9fff].*");
        }
        var long1 = new StringBuilder(HEAD);
        for (int i = 0; i <= RunReportImports.MOST_ROWS; i++) {
            long1.append("2026-06-01,导入日报,长").append(i).append('\n');
        }
        assertThat(
            await(upload(DISTRICT_EDITOR, "PD", long1.toString()), "FAILED")
                .get("problem")
                .asString()
        ).contains("200,000");
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

    private JsonNode checked(String table) {
        return await(upload(DISTRICT_EDITOR, "PD", table), "CHECKED");
    }

    private JsonNode upload(String role, String unit, String table) {
        return upload(role, unit, bytes(table));
    }

    private JsonNode upload(String role, String unit, byte[] table) {
        MvcTestResult started = newsroom.upload(role, unit, PATH, "报道.csv", table);
        assertThat(started).hasStatus(202);
        var job = read(started);
        assertThat(started).headers().hasValue("Location", path(job, ""));
        return job;
    }

    private JsonNode await(JsonNode job, String status) {
        return await(job, CITY_EDITOR, "SH", status);
    }

    private JsonNode await(JsonNode job, String role, String unit, String status) {
        return org.awaitility.Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> read(newsroom.get(role, unit, path(job, ""))),
                now -> now.get("status").asString().equals(status)
            );
    }

    private JsonNode take(String role, String unit, JsonNode job) {
        assertThat(newsroom.post(role, unit, path(job, "/start"), "")).hasStatusOk();
        return await(job, "DONE");
    }

    private List<String> titles(String unit, String text) {
        return read(newsroom.get(VIEWER, unit, "/api/media/reports?text={t}", text))
            .get("items")
            .valueStream()
            .map(r -> r.get("title").asString())
            .toList();
    }

    /** of, created, changed, unchanged, bad. */
    private static List<Integer> counts(JsonNode job) {
        return Stream.of("of", "created", "changed", "unchanged", "bad")
            .map(name -> job.get(name).asInt())
            .toList();
    }

    private static String path(JsonNode job, String act) {
        return PATH + "/" + job.get("id").asString() + act;
    }
}
