package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Line;
import io.chengxuan.plan.document.Piece.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text layer of a {@code .pdf}: rules give the cells of tables, lines that reach the right margin go on in
 * the next one, also over a page end.
 */
final class PdfExtraction {

    private static final int MAX_PAGES = 300;

    static {
        FontMappers.set(new PlainFonts());
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final PdfParagraphs paragraphs;
    private @Nullable PdfColumns columns;

    private PdfExtraction(List<PdfPage> pages) {
        paragraphs = new PdfParagraphs(pages);
    }

    static List<Piece> read(byte[] bytes) {
        PdfGuard.check(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            var pages = pages(document);
            var extraction = new PdfExtraction(pages);
            for (int i = 0; i < pages.size(); i++) {
                extraction.page(i + 1, pages.get(i));
            }
            extraction.flush();
            return extraction.pieces;
        } catch (DocumentRefused e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new DocumentRefused(Refusal.ENCRYPTED, e);
        } catch (IOException | RuntimeException e) {
            throw new DocumentRefused(Refusal.DAMAGED, e);
        }
    }

    private static List<PdfPage> pages(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > MAX_PAGES) {
            throw new DocumentRefused(Refusal.TOO_LONG, document.getNumberOfPages() + " pages");
        }
        var pages = new ArrayList<PdfPage>();
        for (int i = 1; i <= document.getNumberOfPages(); i++) {
            pages.add(PdfPage.of(document, i));
        }
        return pages;
    }

    private void page(int number, PdfPage page) {
        var grids = PdfGrid.of(page.drawn.rules());
        var glyphs = new ArrayList<>(page.glyphs);
        var inGrids = grids
            .stream()
            .map(grid -> glyphs.stream().filter(grid::holds).toList())
            .toList();
        inGrids.forEach(glyphs::removeAll);
        var lines = PdfLine.of(glyphs)
            .stream()
            .filter(line -> !paragraphs.isFurniture(line))
            .toList();
        int done = 0;
        for (int i = 0; i < grids.size(); i++) {
            double top = grids.get(i).top() + 2;
            int above = (int) lines
                .stream()
                .filter(line -> line.base() < top)
                .count();
            lines(number, lines.subList(done, Math.max(done, above)));
            done = Math.max(done, above);
            flush();
            grids
                .get(i)
                .rows(inGrids.get(i))
                .forEach(cells -> row(number, cells));
        }
        lines(number, lines.subList(done, lines.size()));
    }

    /** Lines outside ruled tables: a header may begin columns, which hold until a line runs across them. */
    private void lines(int page, List<PdfLine> lines) {
        for (int i = 0; i < lines.size(); ) {
            var rest = lines.subList(i, lines.size());
            columns = columns == null ? PdfColumns.of(rest).orElse(null) : columns;
            var held = columns == null ? List.<PdfLine>of() : rest.stream().takeWhile(columns::holds).toList();
            if (columns == null || held.isEmpty()) {
                columns = null;
                line(page, lines.get(i++));
            } else {
                flush();
                columns.rows(held).forEach(cells -> row(page, cells));
                i += held.size();
            }
        }
    }

    private void row(int page, List<Cell> cells) {
        DocumentText.checkLength(pieces.size());
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            pieces.add(new Row(Place.page(pieces.size() + 1, page), cells, true));
        }
    }

    private void line(int page, PdfLine line) {
        if (!paragraphs.goesOn(page, line)) {
            flush();
        }
        paragraphs.add(page, line);
    }

    private void flush() {
        DocumentText.checkLength(pieces.size());
        paragraphs.take().ifPresent(paragraph -> {
            var place = Place.page(pieces.size() + 1, paragraph.page());
            var cells = paragraph.cells();
            pieces.add(
                cells.size() > 1
                    ? new Row(place, cells.stream().map(Cell::of).toList(), false)
                    : new Line(place, cells.getFirst())
            );
        });
    }
}
