package io.chengxuan.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.platform.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableStreamTests {

    private static final List<String> CELLS = List.of("", " ", "城管", "a,b", "say \"x\"", "12.3万", "=1+1", "x ");

    @TempDir
    Path folder;

    @Test
    void rowByRowItSaysWhatTheWholeTableSays() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            boolean tabs = random.nextBoolean();
            var text = new StringBuilder(random.nextBoolean() ? "# remark\n\n" : "");
            text.append(tabs ? "a\tb\tc\n" : "a,b,c\n");
            for (int row = random.nextInt(6); row > 0; row--) {
                for (int cell = 0; cell < 3; cell++) {
                    var value = CELLS.get(random.nextInt(CELLS.size()));
                    text.append(tabs ? value.replace("\"", "") : '"' + value.replace("\"", "\"\"") + '"');
                    text.append(cell == 2 ? "\n" : tabs ? "\t" : ",");
                }
                text.append(random.nextInt(4) == 0 ? "\n" : "");
            }
            var charset = random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
            var bytes = text.toString().getBytes(charset);

            var whole = Table.read(bytes, Columns.named("a", "b", "c")).rows();

            assertThat(streamed(bytes)).as("seed %d: %s", seed, text).isEqualTo(whole);
        }
    }

    @Test
    void ofAWorkbookTheFirstSheetThatIsNotHiddenCounts() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", null)) {
            var hidden = book.newWorksheet("hidden");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "x");
            var sheet = book.newWorksheet("shown");
            sheet.value(0, 0, "a");
            sheet.value(1_000, 0, "1");
        }

        assertThat(streamed(bytes.toByteArray()))
            .extracting(row -> row.line() + " " + row.get("a"))
            .containsExactly("1001 1");
        assertThat(Table.read(bytes.toByteArray(), Columns.named("a")).rows()).hasSize(1);
    }

    @Test
    void whatIsMergedDownwardsIsMeantForAllItsRows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", null)) {
            var sheet = book.newWorksheet("1");
            sheet.value(0, 0, "a");
            sheet.value(0, 1, "b");
            sheet.value(0, 2, "c");
            for (int row = 1; row <= 6; row++) {
                sheet.value(row, 1, row);
            }
            sheet.value(2, 0, "x");
            sheet.range(2, 0, 4, 0).merge();
            sheet.value(3, 2, "y");
            sheet.range(3, 2, 5, 2).merge();
            sheet.value(6, 1, "across");
            sheet.range(6, 1, 6, 2).merge();
        }

        assertThat(streamed(bytes.toByteArray()))
            .extracting(row -> row.get("a") + row.get("b") + row.get("c"))
            .containsExactly("1", "x2", "x3y", "x4y", "5y", "across");
        assertThat(Table.read(bytes.toByteArray(), Columns.named("a", "b", "c")).rows()).isEqualTo(
            streamed(bytes.toByteArray())
        );
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
                zip.write(zeros);
            }
        }
        assertRefused("table-unreadable", bomb.toByteArray());
        assertRefused("table-unreadable", new byte[] { 'P', 'K', 3, 4, 0, 0 });
        assertRefused("table-old-excel", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 });
        assertRefused("table-encoding", new byte[] { (byte) 0x80, (byte) 0xFF, (byte) 0xFF });
        assertRefused("table-empty", new byte[0]);
    }

    private void assertRefused(String slug, byte[] bytes) {
        assertThatThrownBy(() -> streamed(bytes))
            .isInstanceOf(Problem.class)
            .extracting(problem -> ((Problem) problem).slug())
            .isEqualTo(slug);
    }

    private List<Table.Row> streamed(byte[] bytes) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "table", ""), bytes);
        var rows = new ArrayList<Table.Row>();
        try (var table = TableStream.open(file)) {
            while (table.hasNext()) {
                rows.add(table.next(table.headings()));
            }
        }
        return rows;
    }
}
