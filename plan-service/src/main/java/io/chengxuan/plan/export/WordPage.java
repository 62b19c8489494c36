package io.chengxuan.plan.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A Word document with the page of an official one (GB/T 9704-2012): A4, 三号仿宋, 28 pt lines, page numbers below. */
final class WordPage {

    /** Fonts of official documents; a machine without them shows its own Song, Hei or Kai. */
    static final String TITLE = "方正小标宋简体";
    static final String BODY = "仿宋_GB2312";
    static final String HEAVY = "黑体";
    static final String KAI = "楷体_GB2312";

    static final int SIZE_2 = 22;
    static final int SIZE_3 = 16;
    static final int SIZE_5 = 10;

    private static final int TWIPS_PER_MM = 57;
    private static final int LINE = 560;
    private static final int TWO_LETTERS = 640;

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
        var line = header.createParagraph();
        line.setAlignment(ParagraphAlignment.RIGHT);
        font(line.createRun(), BODY, SIZE_5).setText(text);
    }

    private void pageNumbers() {
        var footer = document.createHeaderFooterPolicy().createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        var line = footer.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        font(line.createRun(), BODY, 14).setText("— ");
        var number = font(line.createRun(), BODY, 14).getCTR();
        number.addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        number.addNewInstrText().setStringValue("PAGE");
        number.addNewFldChar().setFldCharType(STFldCharType.END);
        font(line.createRun(), BODY, 14).setText(" —");
    }

    XWPFDocument document() {
        return document;
    }

    /** A paragraph in the middle. */
    XWPFParagraph centred(String text, String font, int points) {
        return paragraph(text, font, points, ParagraphAlignment.CENTER);
    }

    XWPFParagraph right(String text) {
        return paragraph(text, BODY, SIZE_3, ParagraphAlignment.RIGHT);
    }

    /** A paragraph at the left edge. */
    XWPFParagraph left(String text, String font) {
        return paragraph(text, font, SIZE_3, ParagraphAlignment.LEFT);
    }

    /** A paragraph of the body, its first line two letters in. */
    XWPFParagraph indented(String text, String font) {
        var paragraph = paragraph(text, font, SIZE_3, ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(TWO_LETTERS);
        return paragraph;
    }

    private XWPFParagraph paragraph(String text, String font, int points, ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        if (points <= SIZE_3) {
            var spacing = paragraph.getCTPPr().addNewSpacing();
            spacing.setLine(BigInteger.valueOf(LINE));
            spacing.setLineRule(STLineSpacingRule.EXACT);
        }
        font(paragraph.createRun(), font, points).setText(text);
        return paragraph;
    }

    static XWPFRun font(XWPFRun run, String font, int points) {
        run.setFontFamily("Times New Roman");
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        return run;
    }

    byte[] bytes() throws IOException {
        try (document; var bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        }
    }
}
