package io.chengxuan.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.platform.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class TableTests {

    private static final StaticMessageSource WORDS = new StaticMessageSource();

    static {
        WORDS.addMessage("column.username", Locale.CHINA, "用户名, 账号");
        WORDS.addMessage("column.username", Locale.ENGLISH, "user name");
        WORDS.addMessage("role.district-editor", Locale.CHINA, "区局编辑");
    }

    @Test
    void rowsKeepTheirLineAndTheirCellsByColumn() {
        var table = read("\uFEFF# remark\r\na\tb\tc\r\n\r\n1\t\t 3 \r\n4\r\n");

        assertThat(table.rows()).extracting(Table.Row::line).containsExactly(4, 5);
        assertThat(table.rows().getFirst().find("b")).isEmpty();
        assertThat(table.rows().getFirst().get("c")).isEqualTo("3");
        assertThat(table.rows().getLast().get("a")).isEqualTo("4");
    }

    @Test
    void commasQuotesAndChineseEncodingsAreRead() {
        var text = "a,b\n\"1,\"\"x\"\"\",城管\n\n\"two\nlines\",3\n4,5\n";

        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var rows = Table.read(text.getBytes(charset), Columns.named("a")).rows();
            assertThat(rows)
                .extracting(row -> row.get("a"))
                .containsExactly("1,\"x\"", "two\nlines", "4");
            assertThat(rows.getFirst().get("b")).isEqualTo("城管");
            assertThat(rows).extracting(Table.Row::line).containsExactly(2, 4, 6);
        }
    }

    @Test
    void aWorkbookIsReadFromItsFirstSheet() throws IOException {
        var book = workbook(sheet -> {
            sheet.value(0, 0, "用户名");
            sheet.value(0, 1, "due");
            sheet.value(0, 2, "percent");
            sheet.value(2, 0, "li.si");
            sheet.value(2, 1, LocalDate.of(2026, 7, 31));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.value(2, 2, 0.4);
            sheet.style(2, 2).format("0%").set();
            sheet.value(0, 3, "project");
            sheet.value(2, 3, 1);
            sheet.style(2, 3).format("0_ ;[Red]\\-0").set();
        });

        var rows = Table.read(book, Columns.required(WORDS, "username").optional("due", "percent", "project")).rows();

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().line()).isEqualTo(3);
        assertThat(rows.getFirst().get("username")).isEqualTo("li.si");
        assertThat(rows.getFirst().date("due")).contains(LocalDate.of(2026, 7, 31));
        assertThat(rows.getFirst().get("percent")).isEqualTo("40%");
        assertThat(rows.getFirst().get("project")).isEqualTo("1");
    }

    @Test
    void columnsAndCodesAreKnownByTheWordsPeopleUse() {
        var columns = Columns.required(WORDS, "username", "unit");
        assertThat(Table.read(bytes("账号*\tunit\nli.si\tPD"), columns).rows().getFirst().get("username")).isEqualTo(
            "li.si"
        );
        assertThat(Columns.code(WORDS, "role", List.of("admin", "district-editor"), " 区局 编辑")).contains(
            "district-editor"
        );
        assertThat(Columns.code(WORDS, "role", List.of("admin"), "区局编辑")).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsWrongIsPlacedByTheHeadingOfTheFile() {
        WORDS.addMessage("table.where", Locale.CHINA, "第 {0} 行 {1} 列");
        WORDS.addMessage("field.required", Locale.CHINA, "必填");
        LocaleContextHolder.setLocale(Locale.CHINA);
        try {
            var row = Table.read(bytes(" 账号 *\tx\nli.si\tPD"), Columns.required(WORDS, "username")).rows().getFirst();
            assertThat(new WrongCell("username", "required").in(row, WORDS)).isEqualTo(
                new Fault(2, "username", "第 2 行 账号 * 列", "必填")
            );
            var without = new Table.Row(3, Map.of(), Map.of());
            assertThat(Fault.at(without, "username", "required", WORDS).where()).isEqualTo("第 3 行 用户名 列");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void datesAreReadAsPeopleWriteThem() {
        for (var written : List.of("2026-07-31", "2026/7/31", "2026.7.31", "2026年7月31日")) {
            assertThat(
                read("a\tb\n" + written + "\t")
                    .rows()
                    .getFirst()
                    .date("a")
            ).contains(LocalDate.of(2026, 7, 31));
        }
        var row = read("a\tb\n2026-02-30\t").rows().getFirst();
        assertThatThrownBy(() -> row.date("a")).isInstanceOf(WrongCell.class);
    }

    @Test
    void twoHeadingsOfOneColumnAreRefusedByName() {
        var columns = Columns.required(WORDS, "username").optional("unit");
        assertThatThrownBy(() -> Table.read(bytes("用户名\tunit\t账号*\nli.si\tPD\twang.wu"), columns))
            .hasMessageContaining("table-column-twice")
            .hasMessageContaining("[用户名, 账号*]");
        assertThat(Table.read(bytes("用户名\t备注\t备注\nli.si\t1\t2"), columns).rows()).hasSize(1);
    }

    @Test
    void aTableWithoutItsColumnsIsRefusedByName() {
        assertThatThrownBy(() -> read("a\tb\n1\t2", "a", "c")).isInstanceOfSatisfying(Problem.class, problem ->
            assertThat(problem).hasMessageContaining("table-columns").hasMessageContaining("[c, a、b]")
        );
        assertThatThrownBy(() -> Table.read(bytes("a\n1"), Columns.required(WORDS, "username"))).hasMessageContaining(
            "用户名（username）"
        );
        assertThatThrownBy(() -> read("# only a remark\n")).hasMessageContaining("table-empty");
    }

    @Test
    void whatIsAnotherFileIsSaidToBeThat() throws IOException {
        for (var file : Map.of(
            "%PDF-1.7\n%…",
            "PDF",
            "<!DOCTYPE html><html>",
            "PAGE",
            "\uFEFF <html lang=zh>",
            "PAGE",
            "{\\rtf1\\ansi",
            "RICH_TEXT"
        ).entrySet()) {
            assertThatThrownBy(() -> read(file.getKey(), "a"))
                .hasMessageContaining("table-other-file")
                .hasMessageContaining(file.getValue());
        }
        assertThatThrownBy(() ->
            Table.read(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10 }, Columns.named("a"))
        ).hasMessageContaining("PICTURE");
        assertThatThrownBy(() -> Table.read(zip("word/document.xml", "<w/>"), Columns.named())).hasMessageContaining(
            "DOCUMENT"
        );
        assertThat(read("pdf\n1", "pdf").rows()).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidWithWhatIsThere() {
        assertThatThrownBy(() -> read("数量\t" + "很长的表头".repeat(9) + "\n1\t2", "a"))
            .hasMessageContaining("[a, 数量、")
            .hasMessageContaining("…");
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertThatThrownBy(() -> Table.read(new byte[] { 'a', (byte) 0xFF }, Columns.named())).hasMessageContaining(
            "table-encoding"
        );
        assertThatThrownBy(() ->
            Table.read(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 }, Columns.named())
        ).hasMessageContaining("table-old-excel");
        assertThatThrownBy(() -> Table.read(zip("xl/workbook.xml", "none"), Columns.named())).hasMessageContaining(
            "table-unreadable"
        );
        assertThatThrownBy(() -> read("a,b\n\"never closed,2")).hasMessageContaining("table-unreadable");
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() throws IOException {
        assertThatThrownBy(() ->
            Table.read(zip("xl/sharedStrings.xml", " ".repeat(33 << 20)), Columns.named())
        ).hasMessageContaining("table-unreadable");
    }

    private static byte[] workbook(Consumer<Worksheet> write) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            write.accept(book.newWorksheet("sheet"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes(content));
        }
        return bytes.toByteArray();
    }

    private static Table read(String text, String... columns) {
        return Table.read(bytes(text), Columns.named(columns));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
