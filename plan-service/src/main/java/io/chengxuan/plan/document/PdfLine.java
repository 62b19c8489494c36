package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PdfPage.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The glyphs on one base line, from left to right. */
record PdfLine(List<Glyph> glyphs) {
    /** A gap of more than this part of the font size is a space even without one; of more than {@link #APART}, two cells. */
    private static final double SPACE = 0.6;
    private static final double APART = 2.2;
    /** Where no space is written, less white keeps cells apart: a tab moves the pen and leaves nothing. */
    private static final double TAB = 0.7;

    /** Puts glyphs on lines from top to bottom; what is raised or lowered a little is on the same line. */
    static List<PdfLine> of(List<Glyph> glyphs) {
        var lines = new ArrayList<PdfLine>();
        var sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::base)).toList();
        var line = new ArrayList<Glyph>();
        for (var glyph : sorted) {
            if (
                !line.isEmpty() &&
                glyph.base() - line.getFirst().base() > 0.5 * Math.min(glyph.size(), line.getFirst().size())
            ) {
                lines.add(ordered(line));
                line.clear();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(ordered(line));
        }
        return lines;
    }

    private static PdfLine ordered(List<Glyph> line) {
        return new PdfLine(line.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList());
    }

    double left() {
        return glyphs.getFirst().left();
    }

    double right() {
        return glyphs.getLast().right();
    }

    double base() {
        return glyphs.getFirst().base();
    }

    double size() {
        return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
    }

    String text() {
        var text = new StringBuilder();
        Glyph last = null;
        for (var glyph : glyphs) {
            if (last != null && (glyph.spaced() || glyph.left() - last.right() > SPACE * glyph.size())) {
                text.append(' ');
            }
            text.append(glyph.text());
            last = glyph;
        }
        return text.toString();
    }

    /**
     * Lines of one paragraph or cell that ends at {@code right}: where a line is full the next one goes on with it, else
     * it was ended on purpose.
     */
    static String joined(List<PdfLine> lines, double right) {
        var text = new StringBuilder();
        PdfLine last = null;
        for (var line : lines) {
            if (last != null) {
                text.append(!last.isFull(line, right) ? "\n" : line.glyphs.getFirst().spaced() ? " " : "");
            }
            text.append(line.text());
            last = line;
        }
        return text.toString();
    }

    /** Whether what the next line begins with had no room on this one: a glyph with the marks that never stand alone. */
    boolean isFull(PdfLine next, double right) {
        var all = next.glyphs;
        int last = 0;
        while (last + 1 < all.size() && clings(all.get(last), all.get(last + 1))) {
            last++;
        }
        return right() + all.get(last).right() - next.left() > right - 0.3 * size();
    }

    private static boolean isApart(Glyph left, Glyph right) {
        return right.left() - left.right() > (right.spaced() ? APART : TAB) * right.size();
    }

    private static boolean clings(Glyph left, Glyph right) {
        boolean word = !right.spaced() && left.text().matches("[A-Za-z0-9]+") && right.text().matches("[A-Za-z0-9]+");
        return word || "“《（〔(".contains(left.text()) || "，。；：、！？”》）〕,.;:!?)%".contains(right.text());
    }

    /** The parts of the line that white space keeps apart, as cells without rules are. */
    List<PdfLine> segments() {
        var segments = new ArrayList<PdfLine>();
        var segment = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            if (!segment.isEmpty() && isApart(segment.getLast(), glyph)) {
                segments.add(new PdfLine(List.copyOf(segment)));
                segment.clear();
            }
            segment.add(glyph);
        }
        segments.add(new PdfLine(List.copyOf(segment)));
        return segments;
    }
}
