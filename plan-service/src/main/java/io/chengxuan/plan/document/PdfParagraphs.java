package io.chengxuan.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the lines of a PDF together to paragraphs, by the margins of its text and the indents of first lines. */
final class PdfParagraphs {

    /** A paragraph, or a line whose parts stand apart like cells. */
    record Paragraph(int page, List<String> cells) {}

    private final double left;
    private final double right;
    /** Lines that stand at the top of most pages. */
    private final Map<String, Long> tops;
    private final int pages;
    private final List<PdfLine> lines = new ArrayList<>();
    private int page = 0;
    private int firstPage = 0;

    PdfParagraphs(List<PdfPage> pages) {
        var all = pages
            .stream()
            .map(page -> PdfLine.of(page.glyphs))
            .filter(page -> !page.isEmpty())
            .toList();
        var whole = all
            .stream()
            .flatMap(List::stream)
            .filter(line -> line.glyphs().size() > 12)
            .toList();
        this.left = whole.stream().mapToDouble(PdfLine::left).min().orElse(0);
        // Short lines alone do not show the right margin: then it is as wide as the left one.
        var size = whole.stream().mapToDouble(PdfLine::size).max().orElse(0);
        var mirrored =
            pages
                .stream()
                .mapToDouble(page -> page.width)
                .max()
                .orElse(0) -
            left -
            2 * size;
        this.right = Math.max(mirrored, whole.stream().mapToDouble(PdfLine::right).max().orElse(0));
        this.pages = all.size();
        this.tops = all
            .stream()
            .map(page -> page.getFirst().text())
            .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    }

    /** Page numbers and running heads; text of the plan never repeats at the top of page after page. */
    boolean isFurniture(PdfLine line) {
        var text = line.text();
        return Furniture.isPageNumber(text) || (pages > 2 && tops.getOrDefault(text, 0L) * 2 > pages);
    }

    /** Whether the line continues the paragraph at hand: that one fills its last line, and this one is not indented. */
    boolean goesOn(int onPage, PdfLine line) {
        if (lines.isEmpty() || line.segments().size() > 1 || lines.getLast().segments().size() > 1) {
            return false;
        }
        var last = lines.getLast();
        boolean near = onPage != page || line.base() - last.base() < 2.6 * last.size();
        boolean full = last.isFull(line, right);
        boolean indented = line.left() > left + 1.2 * line.size();
        if (standsAlone(line.text()) && !Fields.tornBetween(lines.getLast().text(), line.text())) {
            return false;
        }
        return near && full && !indented && Math.abs(line.size() - last.size()) < 2;
    }

    private static boolean standsAlone(String text) {
        boolean heading = Numbering.of(text).isPresent() || Furniture.isAnnex(text) || Furniture.isTableTitle(text);
        return heading || Fields.only(text) || Head.isDate(text) || Furniture.isImprint(text);
    }

    void add(int onPage, PdfLine line) {
        firstPage = lines.isEmpty() ? onPage : firstPage;
        page = onPage;
        lines.add(line);
    }

    Optional<Paragraph> take() {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var cells =
            lines.size() == 1
                ? lines.getFirst().segments().stream().map(PdfLine::text).toList()
                : List.of(PdfLine.joined(lines, 0));
        lines.clear();
        return Optional.of(new Paragraph(firstPage, cells));
    }
}
