package io.chengxuan.platform.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180) that spreadsheet programs open rightly: UTF-8 with a byte order mark, and a text that would be taken
 * for a formula is preceded by an apostrophe.
 */
final class Csv implements TableFile {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private static final String BROKEN_OFF = "导出中断，内容不完整 / broken off, not complete";

    private final Writer out;
    private boolean complete;

    Csv(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\uFEFF');
    }

    @Override
    public void row(@Nullable Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            if (values[i] instanceof Number number) {
                out.write(number.toString());
            } else if (values[i] != null) {
                out.write(quoted(String.valueOf(values[i])));
            }
        }
        out.write("\r\n");
    }

    private static String quoted(String text) {
        var harmless = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        if (harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            return harmless;
        }
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    @Override
    public void complete() {
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (!complete) {
            row(BROKEN_OFF);
        }
        out.close();
    }
}
