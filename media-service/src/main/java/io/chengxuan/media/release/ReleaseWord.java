package io.chengxuan.media.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A press release as a Word document: number, title, text, date, and the outline for interviews on a page of its own. */
@Component
class ReleaseWord {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String TITLE = "方正小标宋简体";
    private static final String HEAVY = "黑体";
    private static final String BODY = "仿宋_GB2312";
    private static final int TWO_LETTERS = 640;

    private final MessageSource messages;

    ReleaseWord(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(PressRelease release, Locale locale) throws IOException {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            var number = Objects.requireNonNullElse(release.number(), text("release.unnumbered", locale));
            paragraph(document, number, BODY, 16, ParagraphAlignment.CENTER, false);
            paragraph(document, release.title(), TITLE, 22, ParagraphAlignment.CENTER, false);
            for (var block : release.content().text()) {
                boolean heading = block.kind() == ReleaseContent.Kind.HEADING;
                for (var line : block.text().split("\\R")) {
                    paragraph(document, line, heading ? HEAVY : BODY, 16, ParagraphAlignment.BOTH, true);
                }
            }
            if (release.issuedOn() != null) {
                var day = release.issuedOn();
                var date = text("release.date", locale, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
                paragraph(document, date, BODY, 16, ParagraphAlignment.RIGHT, false);
            }
            outline(document, release, locale);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void outline(XWPFDocument document, PressRelease release, Locale locale) {
        var questions = release.content().questions();
        if (questions.isEmpty()) {
            return;
        }
        paragraph(document, "", BODY, 16, ParagraphAlignment.LEFT, false).setPageBreak(true);
        paragraph(document, text("release.outline", locale), HEAVY, 16, ParagraphAlignment.LEFT, false);
        for (int i = 0; i < questions.size(); i++) {
            paragraph(document, i + 1 + ". " + questions.get(i), BODY, 16, ParagraphAlignment.BOTH, true);
        }
    }

    private static org.apache.poi.xwpf.usermodel.XWPFParagraph paragraph(
        XWPFDocument document,
        String text,
        String font,
        int points,
        ParagraphAlignment alignment,
        boolean indented
    ) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(1.5);
        if (indented) {
            paragraph.setIndentationFirstLine(TWO_LETTERS);
        }
        var run = paragraph.createRun();
        run.setFontFamily(font, org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setText(text);
        return paragraph;
    }

    private String text(String code, Locale locale, Object... arguments) {
        var words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return messages.getMessage(code, words, locale);
    }
}
