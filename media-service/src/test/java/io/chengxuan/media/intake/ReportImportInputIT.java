package io.chengxuan.media.intake;

import static io.chengxuan.media.Newsroom.bytes;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Tables as users make them. */
@MediaServiceTest
class ReportImportInputIT extends ReportImportCase {

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
            "2 date",
            "3 date",
            "4 date",
            "5 outlet",
            "6 title",
            "7 link",
            "8 units",
            "9 units",
            "10 units",
            "11 tone",
            "12 tone",
            "13 reads",
            "14 statement",
            "15 outlet",
            "16 reads",
            "19 title"
        );
        assertThat(tried.at("/faults/0/where").asString()).contains("第 2 行", "刊播日期");
        assertThat(tried.at("/faults/1/what").asString()).contains("“6月1日”不是日期");
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
            for (int row = 7; row <= 8; row++) {
                sheet.value(row, 0, "２０２６年６月３日");
                sheet.value(row, 2, "入庚" + row);
                sheet.value(row, 7, "１２．３万");
            }
            sheet.value(7, 1, "导入电视台");
            sheet.range(7, 1, 8, 1).merge();
            sheet.value(7, 4, "浦东");
            sheet.range(7, 4, 8, 4).merge();
            sheet.value(7, 5, "正面");
            sheet.range(7, 5, 8, 5).merge();
            sheet.value(9, 0, "2026.6.2");
            sheet.value(9, 1, "导入电视台");
            sheet.value(9, 2, "入庚九");
            sheet.value(9, 4, "PD");
            sheet.value(9, 5, "正面");
            sheet.value(9, 7, 0.123);
            sheet.style(9, 7).format("0.0%").set();
        }

        var tried = await(upload(DISTRICT_EDITOR, "PD", bytes.toByteArray()), "CHECKED");

        assertThat(counts(tried)).containsExactly(6, 4, 0, 0, 2);
        assertThat(
            tried
                .get("faults")
                .valueStream()
                .map(f -> f.get("row").asInt() + " " + f.get("column").asString())
        ).containsExactly("7 outlet", "10 reads");
        take(DISTRICT_EDITOR, "PD", tried);
        assertThat(newsroom.reports("PD", "入庚", "tier=OVER_100K")).hasSize(3);
    }

    @Test
    void aTableInTheEncodingOfOldOfficesIsReadToo() {
        var table = (HEAD + "2026-06-01,导入日报,入辛一,,浦东,正面,,,\n").getBytes(Charset.forName("GB18030"));
        assertThat(counts(await(upload(DISTRICT_EDITOR, "PD", table), "CHECKED"))).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void aTableWithoutAColumnThatNewPiecesNeedWaitsForAWord() {
        var table = "见报日期,刊登媒体,新闻标题,涉及单位,色彩\n2026-06-01,导入日报,入卯一,浦东,正面\n";
        var job = await(upload(DISTRICT_EDITOR, "PD", table), "MAPPING");
        var columns = job.at("/mapping/columns").toString();
        assertThat(columns).contains("\"DATE\":\"见报日期\"", "\"TITLE\":\"新闻标题\"").doesNotContain("TONE");

        newsroom.post(DISTRICT_EDITOR, "PD", path(job, "/mapping"), "{\"columns\":" + columns + "}");
        var fault = await(job, "CHECKED").at("/faults/0");
        assertThat(fault.get("where").asString()).isEqualTo("第 2 行 性质 列");
        assertThat(fault.get("what").asString()).contains("没有指定表中哪一列是“性质”");
        var sheet = newsroom.get(DISTRICT_EDITOR, "PD", path(job, "/faults?format=csv"));
        assertThat(new String(sheet.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).contains("性质：");

        var known = checked(table.replace("色彩", "基调").replace("正面", "负面"));
        assertThat(known.at("/mapping/columns/TONE").asString()).isEqualTo("基调");
        assertThat(known.at("/faults/0/where").asString()).isEqualTo("第 2 行 处置情况 列");
    }

    @Test
    void aWorkbookFilledToItsLastRowIsRefusedByTheNumberOfRowsThatAreTaken() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", null)) {
            var sheet = book.newWorksheet("全部");
            for (int i = 0; i < 3; i++) {
                sheet.value(0, i, HEAD.split(",")[i]);
            }
            for (int row = 1; row < 1_048_576; row++) {
                sheet.value(row, 2, row);
                if (row % 10_000 == 0) {
                    sheet.flush();
                }
            }
        }
        var failed = await(upload(DISTRICT_EDITOR, "PD", bytes.toByteArray()), "FAILED");
        assertThat(failed.get("problem").asString()).contains("200,000");
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
        var named = read(newsroom.upload(DISTRICT_EDITOR, "PD", PATH, "报道.xlsx", bytes("不是工作簿")));
        assertThat(await(named, "FAILED").get("problem").asString()).contains("不是 Excel 工作簿");
        var other = await(upload(DISTRICT_EDITOR, "PD", bytes("%PDF-1.7")), "FAILED");
        assertThat(other.get("problem").asString()).contains("这是PDF 文档");
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
}
