package io.chengxuan.plan.export;

import io.chengxuan.platform.exports.TableFile;
import io.chengxuan.platform.exports.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The formats in which a table can be taken away: as data or as a document. */
public enum DocumentFormat {
    CSV,
    XLSX,
    DOCX;

    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /**
     * Begins the answer with a table of these headings.
     *
     * @param title of the document, and of the file without its ending
     */
    public TableFile to(HttpServletResponse response, String title, String... headings) throws IOException {
        return switch (this) {
            case CSV -> TableFormat.CSV.to(response, title, headings);
            case XLSX -> TableFormat.XLSX.to(response, title, headings);
            case DOCX -> {
                TableFormat.attach(response, WORD, title + ".docx");
                yield new WordTable(response.getOutputStream(), title, headings);
            }
        };
    }
}
