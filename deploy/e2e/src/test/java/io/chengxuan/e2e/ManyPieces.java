package io.chengxuan.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook of made-up pieces in one newspaper and month. Every thousandth row repeats the one before, so it is bad; every
 * hundredth piece was read by more than 100 000.
 *
 * @param word that all titles begin with
 */
record ManyPieces(String word, String outlet, YearMonth month, int rows) {
    private static final List<String> HEAD = List.of("刊播日期", "媒体", "标题", "链接", "单位", "性质", "阅读量");
    private static final List<String> UNITS = List.of("PD", "HP", "XH", "CN", "JA", "PT", "HK", "YP", "MH", "BS");
    private static final int REPEATED = 1_000;
    private static final int WIDELY_READ = 100;

    byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", null)) {
            var sheet = book.newWorksheet("报道");
            write(HEAD, (column, cell) -> sheet.value(0, column, cell));
            for (int i = 0; i < rows; i++) {
                int row = i + 1;
                write(row(repeats(i) ? i - 1 : i), (column, cell) -> sheet.value(row, column, cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Cells {
        void put(int column, String cell);
    }

    private static void write(List<String> row, Cells cells) {
        for (int column = 0; column < row.size(); column++) {
            cells.put(column, row.get(column));
        }
    }

    private List<String> row(int i) {
        return List.of(
            month.atDay(1 + (i % 27)).toString(),
            outlet,
            title(i),
            i % 2 == 0 ? "https://" + word.hashCode() + ".cut.example.cn/" + i : "",
            UNITS.get(i % UNITS.size()),
            "正面",
            i % WIDELY_READ == 0 ? "12.3万" : ""
        );
    }

    /** Not like another one, or they would be taken for reprints. */
    private String title(int i) {
        var drawn = new Random(i).ints(12, 0x4E00, 0x9000);
        return word + i + drawn.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    private static boolean repeats(int i) {
        return i % REPEATED == REPEATED - 1;
    }

    int repeated() {
        return rows / REPEATED;
    }

    int pieces() {
        return rows - repeated();
    }

    /** Pieces, and those read by more than 100 000, by unit. */
    Map<String, List<Integer>> figures() {
        var figures = new TreeMap<String, List<Integer>>();
        IntStream.range(0, rows)
            .filter(i -> !repeats(i))
            .forEach(i ->
                figures.merge(UNITS.get(i % UNITS.size()), List.of(1, i % WIDELY_READ == 0 ? 1 : 0), (some, more) ->
                    List.of(some.get(0) + more.get(0), some.get(1) + more.get(1))
                )
            );
        return figures;
    }
}
