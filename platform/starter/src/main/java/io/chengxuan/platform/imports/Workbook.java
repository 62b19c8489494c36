package io.chengxuan.platform.imports;

import io.chengxuan.platform.imports.Table.Line;
import io.chengxuan.platform.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.springframework.http.HttpStatus;

/** The first visible sheet of a workbook. Dates come out as {@code 2026-07-31}, formulas as what they last gave. */
final class Workbook {

    private static final int MOST_ROWS = 100_001;
    private static final int MOST_CELLS = 100;
    /** Unpacked; a process has some 250 MB in all. */
    private static final long MOST_BYTES = 32L << 20;
    private static final long MOST_STREAMED_BYTES = 512L << 20;
    /** Beyond 31 December 9999, which is the last one that a workbook knows. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    /** What a formula gives that failed. */
    private static final Pattern ERROR = Pattern.compile(
        "#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)"
    );

    private Workbook() {}

    /** Whether it is a workbook, new or old, and no text. */
    static boolean is(byte[] bytes) {
        return begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0);
    }

    /** A workbook that is open, and what is merged in its sheet. */
    record Opened(ReadableWorkbook book, MergedCells merged) {
        /** The rows of the first sheet that is not hidden. */
        Stream<Line> rows() throws IOException {
            var sheet = book
                .getSheets()
                .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseGet(book::getFirstSheet);
            return sheet
                .openStream()
                .map(row -> new Line(row.getRowNum(), row.stream().limit(MOST_CELLS).map(Workbook::text).toList()))
                .filter(Workbook::says)
                .map(merged::filled);
        }
    }

    /** Opens a file to be read row by row; it may unpack to much more than what is read at once. */
    static Opened open(Path file) throws IOException {
        try (var start = Files.newInputStream(file)) {
            if (begins(start.readNBytes(4), 0xD0, 0xCF)) {
                throw refused("table-old-excel");
            }
        }
        try (var parts = ZipFile.builder().setPath(file).get()) {
            var merged = WorkbookParts.look(parts, MOST_STREAMED_BYTES);
            return new Opened(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false)), merged);
        }
    }

    static List<Line> lines(byte[] bytes) {
        if (begins(bytes, 0xD0, 0xCF)) {
            // Also what an encrypted one looks like.
            throw refused("table-old-excel");
        }
        var lines = new ArrayList<Line>();
        try {
            MergedCells merged;
            try (var parts = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
                merged = WorkbookParts.look(parts, MOST_BYTES);
            }
            try (
                var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
                var rows = new Opened(book, merged).rows()
            ) {
                rows.forEach(line -> add(lines, line));
            }
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            throw refused("table-unreadable");
        }
        return lines;
    }

    private static void add(List<Line> lines, Line line) {
        if (lines.size() == MOST_ROWS) {
            throw refused("table-too-long", MOST_ROWS - 1);
        }
        lines.add(line);
    }

    private static boolean says(Line line) {
        var cells = line.cells();
        boolean remark = !cells.isEmpty() && cells.getFirst().startsWith("#");
        return !remark && cells.stream().anyMatch(cell -> !cell.isBlank());
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number(cell, number);
        }
        var text = cell.getText();
        return cell.getType() == CellType.FORMULA && ERROR.matcher(text).matches() ? "" : text;
    }

    private static String number(Cell cell, BigDecimal number) {
        var format = String.valueOf(cell.getDataFormatString()).replaceAll("\\[[^\\]]*]|\"[^\"]*\"", "");
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        boolean day =
            (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || format.matches("(?i)(?!null$|general$).*[yd].*");
        if (day && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return cell.asDate().toLocalDate().toString();
        }
        return format.contains("%") ? plain(number.movePointRight(2)) + "%" : plain(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
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
