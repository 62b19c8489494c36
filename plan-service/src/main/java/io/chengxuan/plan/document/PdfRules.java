package io.chengxuan.plan.document;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Follows the drawing of a page and keeps the straight thin strokes; points are those of {@link PdfPage}. */
final class PdfRules {

    /** What is thinner than this, in points, is a rule; thicker things are areas. */
    private static final double THIN = 3;
    /** More rules than this are a picture and no table. */
    private static final int MAX_RULES = 5_000;

    private final List<Rectangle2D> rules = new ArrayList<>();
    private final List<Rectangle2D> path = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();

    /** The rules of the page; none if it draws so many that they cannot be a table's. */
    List<Rectangle2D> rules() {
        return rules.size() > MAX_RULES ? List.of() : rules;
    }

    void moveTo(double[] to) {
        points.clear();
        points.add(to);
    }

    void lineTo(double[] to) {
        if (!points.isEmpty()) {
            path.add(between(points.getLast(), to));
        }
        points.add(to);
    }

    void rectangle(double[] corner, double[] opposite) {
        moveTo(corner);
        lineTo(new double[] { opposite[0], corner[1] });
        lineTo(opposite);
        lineTo(new double[] { corner[0], opposite[1] });
        close();
    }

    void close() {
        if (points.size() > 1) {
            path.add(between(points.getLast(), points.getFirst()));
        }
    }

    /** A stroke draws every side of the path. */
    void stroke() {
        path.stream().filter(PdfRules::isThin).forEach(rules::add);
        discard();
    }

    /** A filled shape is a rule only if it is thin as a whole; one of many corners may be a whole grid. */
    void fill() {
        if (!path.isEmpty()) {
            var whole = (Rectangle2D) path.getFirst().clone();
            path.forEach(whole::add);
            if (isThin(whole)) {
                rules.add(whole);
            } else if (path.size() > 4) {
                path.stream().filter(PdfRules::isThin).forEach(rules::add);
            }
        }
        discard();
    }

    void discard() {
        path.clear();
        points.clear();
    }

    private static boolean isThin(Rectangle2D side) {
        return side.getWidth() < THIN || side.getHeight() < THIN;
    }

    private static Rectangle2D between(double[] a, double[] b) {
        var sides = new Rectangle2D.Double(a[0], a[1], 0, 0);
        sides.add(b[0], b[1]);
        return sides;
    }
}
