package io.chengxuan.plan.export;

import io.chengxuan.platform.exports.TableFile;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A table as a Word document across the page; a document is made whole, so {@code document-too-long} 422 bounds it. */
final class WordTable implements TableFile {

    private static final int MOST_ROWS = 2_000;

    private final HttpServletResponse response;
    private final String title;
    private final WordPage page = WordPage.landscape();
    private final XWPFTable table;
    private int rows;
    private boolean whole = true;

    WordTable(HttpServletResponse response, String title, String... headings) {
        this.response = response;
        this.title = title;
        page.centred(title, WordPage.TITLE, 18);
        table = page.document().createTable(1, headings.length);
        table.setWidth("100%");
        var header = table.getRow(0);
        header.setRepeatHeader(true);
        write(header, WordPage.HEAVY, Arrays.asList(headings));
        header.getTableCells().forEach(cell -> cell.setColor("F2F2F2"));
    }

    @Override
    public void row(@Nullable Object... values) {
        if (++rows > MOST_ROWS) {
            whole = false;
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "document-too-long", MOST_ROWS);
        }
        var row = table.createRow();
        row.setCantSplitRow(true);
        write(
            row,
            WordPage.BODY,
            Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .toList()
        );
    }

    private static void write(XWPFTableRow row, String font, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            var paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(texts.get(i).length() > 12 ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            WordPage.font(paragraph.createRun(), font, WordPage.SIZE_5).setText(texts.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        if (whole) {
            TableFormat.attach(response, DocumentFormat.WORD, title + ".docx");
            response.getOutputStream().write(page.bytes());
        }
    }
}
