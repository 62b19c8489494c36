package io.chengxuan.plan.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A Word document with the page of an official one (GB/T 9704-2012): A4, its margins, page numbers below. */
final class WordPage {

    static final String RED = "C00000";
    private static final String SHADE = "F2F2F2";
    private static final int TWIPS_PER_MM = 57;

    private final XWPFDocument document = new XWPFDocument();

    private WordPage(long width, long height) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        if (width > height) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        margins(section.addNewPgMar());
        WordStyle.addTo(document.createStyles());
        pageNumbers();
    }

    static WordPage upright() {
        return new WordPage(11_906, 16_838);
    }

    static WordPage landscape() {
        return new WordPage(16_838, 11_906);
    }

    private static void margins(CTPageMar margins) {
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
        margins.setFooter(millimetres(25));
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf((long) length * TWIPS_PER_MM);
    }

    /** A small line at the head of every page. */
    void mark(String text) {
        var header = document.createHeaderFooterPolicy().createHeader(XWPFHeaderFooterPolicy.DEFAULT);
        write(header.createParagraph(), WordStyle.MARK, text);
    }

    private void pageNumbers() {
        var footer = document.createHeaderFooterPolicy().createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        var line = write(footer.createParagraph(), WordStyle.PAGE, "— ");
        var number = line.createRun().getCTR();
        number.addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        number.addNewInstrText().setStringValue("PAGE");
        number.addNewFldChar().setFldCharType(STFldCharType.END);
        line.createRun().setText(" —");
    }

    XWPFDocument document() {
        return document;
    }

    XWPFParagraph add(WordStyle style, String text) {
        return write(document.createParagraph(), style, text);
    }

    /** Begins a new page. */
    XWPFParagraph addOnNewPage(WordStyle style, String text) {
        var paragraph = add(style, text);
        paragraph.setPageBreak(true);
        return paragraph;
    }

    private static XWPFParagraph write(XWPFParagraph paragraph, WordStyle style, String text) {
        paragraph.setStyle(style.id());
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    /** The first row of a table, which stands again on every page. */
    static void head(XWPFTableRow row, List<String> headings) {
        row.setRepeatHeader(true);
        for (int i = 0; i < headings.size(); i++) {
            row.getCell(i).setColor(SHADE);
            cell(row.getCell(i), WordStyle.CELL_HEAD, List.of(headings.get(i)));
        }
    }

    static void cell(XWPFTableCell cell, WordStyle style, List<String> lines) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        for (int i = 0; i < lines.size(); i++) {
            write(i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph(), style, lines.get(i));
        }
    }

    byte[] bytes() throws IOException {
        try (document; var bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        }
    }
}
