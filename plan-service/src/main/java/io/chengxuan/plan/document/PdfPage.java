package io.chengxuan.plan.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The glyphs of a page and the straight strokes that may be rules of a table, in points from its top left corner. */
final class PdfPage extends PDFTextStripper {

    /** A glyph as it stands: left and right end, base line, size of its font, and whether a space comes before it. */
    record Glyph(double left, double right, double base, double size, String text, boolean spaced) {
        double width() {
            return right - left;
        }

        double centre() {
            return (left + right) / 2;
        }

        /** A height that lies inside the glyph, to tell which cell it stands in. */
        double middle() {
            return base - size * 0.35;
        }
    }

    private static final int MAX_GLYPHS = 100_000;

    final List<Glyph> glyphs = new ArrayList<>();
    final PdfRules drawn = new PdfRules();
    double width = 0;
    private boolean spaced = false;

    /** Reads page {@code number}, counted from 1. */
    static PdfPage of(PDDocument document, int number) throws IOException {
        var page = new PdfPage();
        page.setStartPage(number);
        page.setEndPage(number);
        page.writeText(document, Writer.nullWriter());
        var shown = document.getPage(number - 1);
        page.width = shown.getRotation() % 180 == 0 ? shown.getCropBox().getWidth() : shown.getCropBox().getHeight();
        return page;
    }

    private PdfPage() {
        on("m", operands -> drawn.moveTo(point(operands, 0)));
        on("l", operands -> drawn.lineTo(point(operands, 0)));
        on("re", this::rectangle);
        on("h", operands -> drawn.close());
        List.of("S", "B", "B*").forEach(stroke -> on(stroke, operands -> drawn.stroke()));
        List.of("s", "b", "b*").forEach(stroke ->
            on(stroke, operands -> {
                drawn.close();
                drawn.stroke();
            })
        );
        List.of("f", "F", "f*").forEach(fill -> on(fill, operands -> drawn.fill()));
        on("n", operands -> drawn.discard());
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        var unicode = text.getUnicode();
        if (unicode == null || unicode.isBlank()) {
            spaced = true;
            return;
        }
        double left = text.getXDirAdj();
        double size = Math.max(text.getFontSizeInPt(), text.getHeightDir());
        var glyph = new Glyph(left, left + text.getWidthDirAdj(), text.getYDirAdj(), size, unicode, spaced);
        spaced = false;
        if (!repeats(glyph)) {
            glyphs.add(glyph);
        }
        if (glyphs.size() > MAX_GLYPHS) {
            throw new DocumentRefused(Refusal.TOO_LONG, "more than " + MAX_GLYPHS + " glyphs on a page");
        }
    }

    /** Bold is often the same glyph drawn twice, a hair apart. */
    private boolean repeats(Glyph glyph) {
        return glyphs
            .subList(Math.max(0, glyphs.size() - 4), glyphs.size())
            .stream()
            .anyMatch(
                other ->
                    other.text.equals(glyph.text) &&
                    Math.abs(other.left - glyph.left) < glyph.size * 0.2 &&
                    Math.abs(other.base - glyph.base) < glyph.size * 0.2
            );
    }

    private interface Drawing {
        void draw(List<COSBase> operands);
    }

    private void on(String name, Drawing drawing) {
        addOperator(
            new OperatorProcessor(this) {
                @Override
                public void process(Operator operator, List<COSBase> operands) {
                    drawing.draw(operands);
                }

                @Override
                public String getName() {
                    return name;
                }
            }
        );
    }

    private void rectangle(List<COSBase> operands) {
        var opposite = transformed(
            number(operands, 0) + number(operands, 2),
            number(operands, 1) + number(operands, 3)
        );
        drawn.rectangle(point(operands, 0), opposite);
    }

    private double[] point(List<COSBase> operands, int at) {
        return transformed(number(operands, at), number(operands, at + 1));
    }

    /** From the space of the drawing to points from the top left corner of the page as it is shown. */
    private double[] transformed(double x, double y) {
        var at = getGraphicsState()
            .getCurrentTransformationMatrix()
            .transformPoint((float) x, (float) y);
        var box = getCurrentPage().getCropBox();
        double fromLeft = at.x - box.getLowerLeftX();
        double fromBottom = at.y - box.getLowerLeftY();
        return switch (Math.floorMod(getCurrentPage().getRotation(), 360)) {
            case 90 -> new double[] { fromBottom, fromLeft };
            case 180 -> new double[] { box.getWidth() - fromLeft, fromBottom };
            case 270 -> new double[] { box.getHeight() - fromBottom, box.getWidth() - fromLeft };
            default -> new double[] { fromLeft, box.getHeight() - fromBottom };
        };
    }

    private static double number(List<COSBase> operands, int at) {
        return at < operands.size() && operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
    }
}
