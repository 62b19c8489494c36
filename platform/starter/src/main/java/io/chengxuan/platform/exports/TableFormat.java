package io.chengxuan.platform.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The formats in which a table of any length can be taken away. */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    TableFormat(String type) {
        this.type = type;
    }

    /** Begins the answer: an attachment of that name (its ending is added here) whose first row is the headings. */
    public TableFile to(HttpServletResponse response, String name, String... headings) throws IOException {
        attach(response, type, name + "." + name().toLowerCase(java.util.Locale.ROOT));
        var out = response.getOutputStream();
        if (this == XLSX) {
            return new Sheet(out, headings);
        }
        var csv = new Csv(out);
        csv.row((Object[]) headings);
        return csv;
    }

    /** Makes the answer a file to save, whatever its content. */
    public static void attach(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        var disposition = ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }
}
