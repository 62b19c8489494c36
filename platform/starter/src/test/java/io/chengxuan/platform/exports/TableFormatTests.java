package io.chengxuan.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class TableFormatTests {

    @Test
    void aCsvFileBeginsWithAByteOrderMarkAndQuotesWhatNeedsIt() throws IOException {
        var written = csv("a,b", "say \"x\"", "两\n行", null, 3, -1, new Percent(40), LocalDate.of(2026, 7, 31));

        assertThat(written).isEqualTo("\uFEFF列\r\n\"a,b\",\"say \"\"x\"\"\",\"两\n行\",,3,-1,40%,2026-07-31\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@x", "\tx" })
    void aTextThatLooksLikeAFormulaIsNone(String text) throws IOException {
        assertThat(csv(text)).isEqualTo("\uFEFF列\r\n'" + text + "\r\n");
        var cell = workbook(1, text)[1][0];
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
    }

    @Test
    void theCellsOfAWorkbookAreTyped() throws IOException {
        var row = workbook(1, "街道", 3, new Percent(40), LocalDate.of(2026, 7, 31), null)[1];

        assertThat(row[0].asString()).isEqualTo("街道");
        assertThat(row[1].asNumber().intValue()).isEqualTo(3);
        assertThat(row[2].asNumber().doubleValue()).isEqualTo(0.4);
        assertThat(row[2].getDataFormatString()).isEqualTo("0%");
        assertThat(row[3].asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(row.length == 4 || row[4] == null).isTrue();
    }

    @Test
    void aLongWorkbookHasAllItsRows() throws IOException {
        var rows = workbook(1_000, "一");

        assertThat(rows).hasNumberOfRows(1_001);
        assertThat(rows[0][0].asString()).isEqualTo("列");
    }

    @Test
    void charactersThatNoWorkbookBearsAreLeftOut() throws IOException {
        assertThat(workbook(1, "坏\u0001<script>&")[1][0].asString()).isEqualTo("坏<script>&");
    }

    @Test
    void theFileIsNamedInAnyLanguage() throws IOException {
        var response = new MockHttpServletResponse();
        TableFormat.XLSX.to(response, "任务", "列").complete();

        assertThat(response.getContentType()).isEqualTo(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        );
        assertThat(response.getHeader("Content-Disposition")).contains("filename*=UTF-8''%E4%BB%BB%E5%8A%A1.xlsx");
    }

    @Test
    void aFileThatBreaksOffIsNotTakenForTheWhole() throws IOException {
        var workbook = new MockHttpServletResponse();
        try (var file = TableFormat.XLSX.to(workbook, "表", "列")) {
            file.row("一");
        }
        var csv = new MockHttpServletResponse();
        try (var file = TableFormat.CSV.to(csv, "表", "列")) {
            file.row("一");
        }

        assertThatThrownBy(() -> {
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook.getContentAsByteArray()))) {
                book.getFirstSheet().read();
            }
        }).isInstanceOf(Exception.class);
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8)).contains("导出中断，内容不完整");
    }

    private static String csv(@Nullable Object... values) throws IOException {
        return new String(file(TableFormat.CSV, 1, values), StandardCharsets.UTF_8);
    }

    private static org.dhatim.fastexcel.reader.Cell[][] workbook(int rows, @Nullable Object... values)
        throws IOException {
        var bytes = file(TableFormat.XLSX, rows, values);
        try (
            var book = new ReadableWorkbook(
                new ByteArrayInputStream(bytes),
                new org.dhatim.fastexcel.reader.ReadingOptions(true, false)
            );
            var read = book.getFirstSheet().openStream()
        ) {
            return read
                .map(row -> row.stream().toArray(org.dhatim.fastexcel.reader.Cell[]::new))
                .toArray(org.dhatim.fastexcel.reader.Cell[][]::new);
        }
    }

    private static byte[] file(TableFormat format, int rows, @Nullable Object... values) throws IOException {
        var response = new MockHttpServletResponse();
        try (var file = format.to(response, "表", "列")) {
            for (int i = 0; i < rows; i++) {
                file.row(values);
            }
            file.complete();
        }
        return response.getContentAsByteArray();
    }
}
