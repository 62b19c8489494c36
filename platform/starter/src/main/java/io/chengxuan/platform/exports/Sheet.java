package io.chengxuan.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet with typed cells; a text is never a formula. */
final class Sheet implements TableFile {

    private static final int FLUSH_EVERY = 200;
    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDEST = 60;

    private final Workbook book;
    private final Worksheet sheet;
    private final String[] headings;
    private int rows;

    Sheet(OutputStream out, String... headings) {
        this.headings = headings;
        book = new Workbook(out, "Chengxuan", null);
        sheet = book.newWorksheet("1");
        sheet.freezePane(0, 1);
        for (int i = 0; i < headings.length; i++) {
            sheet.value(0, i, headings[i]);
            sheet.style(0, i).bold().fillColor("EEF1F5").wrapText(true).set();
        }
        rows = 1;
    }

    @Override
    public void row(@Nullable Object... values) throws IOException {
        if (rows == 1) {
            widths(values);
        }
        for (int i = 0; i < values.length; i++) {
            cell(i, values[i]);
        }
        if (++rows % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    /** Widths go out before the first rows do, so they come from the headings and the first row. */
    private void widths(@Nullable Object... first) {
        for (int i = 0; i < headings.length; i++) {
            int letters = Math.max(headings[i].length(), i < first.length ? width(first[i]) : 0);
            sheet.width(i, Math.clamp(letters * 2L + 2, 10, WIDEST));
        }
    }

    private static int width(@Nullable Object value) {
        return value instanceof CharSequence text ? text.length() : 5;
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case LocalDate date -> {
                sheet.value(rows, column, date);
                sheet.style(rows, column).format("yyyy-mm-dd").set();
            }
            case Percent percent -> {
                sheet.value(rows, column, percent.value() / 100.0);
                sheet.style(rows, column).format("0%").set();
            }
            case Number number -> sheet.value(rows, column, number);
            default -> {
                var text = String.valueOf(value);
                sheet.value(rows, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            }
        }
    }

    @Override
    public void complete() throws IOException {
        book.close();
    }

    @Override
    public void close() {
        // Without its end no program opens the archive.
    }
}
