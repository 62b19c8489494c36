package io.chengxuan.plan.document;

import java.awt.geom.Rectangle2D;
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

    /** What is thinner than this, in points, is a rule; thicker things are areas. */
    private static final double THIN = 3;
    private static final int MAX_GLYPHS = 100_000;

    final List<Glyph> glyphs = new ArrayList<>();
    final List<Rectangle2D> rules = new ArrayList<>();
    double width = 0;
    private boolean spaced = false;
    private final List<Rectangle2D> path = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();

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
        on("m", this::moveTo);
        on("l", this::lineTo);
        on("re", this::rectangle);
        on("h", operands -> close());
        for (var stroke : List.of("S", "B", "B*")) {
            on(stroke, operands -> paint(true));
        }
        for (var stroke : List.of("s", "b", "b*")) {
            on(stroke, operands -> {
                close();
                paint(true);
            });
        }
        for (var fill : List.of("f", "F", "f*")) {
            on(fill, operands -> paint(false));
        }
        on("n", operands -> {
            path.clear();
            points.clear();
        });
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

    private void moveTo(List<COSBase> operands) {
        points.clear();
        points.add(point(operands, 0));
    }

    private void lineTo(List<COSBase> operands) {
        var to = point(operands, 0);
        if (!points.isEmpty()) {
            path.add(between(points.getLast(), to));
        }
        points.add(to);
    }

    private void rectangle(List<COSBase> operands) {
        var corner = point(operands, 0);
        var opposite = transformed(
            number(operands, 0) + number(operands, 2),
            number(operands, 1) + number(operands, 3)
        );
        points.clear();
        for (var at : List.of(corner, new double[] { opposite[0], corner[1] }, opposite, new double[] {
            corner[0],
            opposite[1],
        })) {
            if (!points.isEmpty()) {
                path.add(between(points.getLast(), at));
            }
            points.add(at);
        }
        close();
    }

    private void close() {
        if (points.size() > 1) {
            path.add(between(points.getLast(), points.getFirst()));
        }
    }

    /** A stroke draws its sides; a filled shape is a rule only if it is thin as a whole. */
    private void paint(boolean stroke) {
        if (stroke) {
            path.stream()
                .filter(side -> side.getWidth() < THIN || side.getHeight() < THIN)
                .forEach(rules::add);
        } else if (!path.isEmpty()) {
            var whole = (Rectangle2D) path.getFirst().clone();
            path.forEach(whole::add);
            if (whole.getWidth() < THIN || whole.getHeight() < THIN) {
                rules.add(whole);
            } else {
                path.stream()
                    .filter(side -> path.size() > 4 && side.getWidth() < THIN != side.getHeight() < THIN)
                    .forEach(rules::add);
            }
        }
        path.clear();
        points.clear();
    }

    private static Rectangle2D between(double[] a, double[] b) {
        var sides = new Rectangle2D.Double(a[0], a[1], 0, 0);
        sides.add(b[0], b[1]);
        return sides;
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
