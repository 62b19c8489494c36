package io.chengxuan.platform.imports;

import io.chengxuan.platform.imports.Table.Line;
import io.chengxuan.platform.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.http.HttpStatus;

/** The first visible sheet of a workbook. Dates come out as {@code 2026-07-31}, formulas as what they last gave. */
final class Workbook {

    private static final int MOST_ROWS = 100_001;
    private static final int MOST_CELLS = 100;
    /** Unpacked; a process has some 250 MB in all. */
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_PARTS = 1_000;

    private Workbook() {}

    /** Whether it is a workbook, new or old, and no text. */
    static boolean is(byte[] bytes) {
        return begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0);
    }

    static List<Line> lines(byte[] bytes) {
        if (begins(bytes, 0xD0, 0xCF)) {
            // Also what an encrypted one looks like.
            throw refused("table-old-excel");
        }
        var lines = new ArrayList<Line>();
        try {
            requireBearable(bytes);
            try (
                var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()
            ) {
                rows.forEach(row -> add(lines, row));
            }
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            throw refused("table-unreadable");
        }
        return lines;
    }

    private static void add(List<Line> lines, Row row) {
        var cells = row.stream().limit(MOST_CELLS).map(Workbook::text).toList();
        boolean remark = !cells.isEmpty() && cells.getFirst().startsWith("#");
        if (!remark && cells.stream().anyMatch(cell -> !cell.isBlank())) {
            if (lines.size() == MOST_ROWS) {
                throw refused("table-too-long", MOST_ROWS - 1);
            }
            lines.add(new Line(row.getRowNum(), cells));
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? number(cell) : cell.getText();
    }

    private static String number(Cell cell) {
        var format = String.valueOf(cell.getDataFormatString()).replaceAll("\\[[^\\]]*]|\"[^\"]*\"", "");
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) || format.matches("(?i)(?!null$|general$).*[yd].*")) {
            return cell.asDate().toLocalDate().toString();
        }
        return format.contains("%") ? plain(cell.asNumber().movePointRight(2)) + "%" : plain(cell.asNumber());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Unpacks without keeping anything, so that a small file cannot become an endless one. */
    private static void requireBearable(byte[] bytes) throws IOException {
        try (var parts = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            var buffer = new byte[8192];
            long size = 0;
            int count = 0;
            for (var part : Collections.list(parts.getEntries())) {
                if (++count > MOST_PARTS) {
                    throw refused("table-unreadable");
                }
                try (var content = parts.getInputStream(part)) {
                    for (int read; (read = content.read(buffer)) > 0; ) {
                        size += read;
                        if (size > MOST_BYTES) {
                            throw refused("table-unreadable");
                        }
                    }
                }
            }
        }
    }

    private static Problem refused(String code, Object... arguments) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
