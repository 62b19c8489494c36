package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads {@code .docx}: paragraphs with their automatic numbers, tables with their merged cells resolved. The parts are
 * walked as XML, because content controls, tracked deletions and text boxes stand between POI's paragraphs.
 */
final class WordExtraction {

    private final List<Piece> pieces = new ArrayList<>();
    private final WordNumbering numbering;

    private WordExtraction(XWPFDocument document) {
        this.numbering = new WordNumbering(document);
    }

    static DocumentText read(byte[] bytes) {
        try (
            var document = new XWPFDocument(Archive.parts(bytes));
            var part = document.getPackagePart().getInputStream()
        ) {
            var extraction = new WordExtraction(document);
            extraction.walk(XMLHelper.newDocumentBuilder().parse(part).getDocumentElement());
            return new DocumentText(List.copyOf(extraction.pieces), CorrectionsPart.in(document));
        } catch (DocumentRefused e) {
            throw e;
        } catch (IOException | SAXException | RuntimeException e) {
            throw new DocumentRefused(Refusal.DAMAGED, e);
        }
    }

    private void walk(Node parent) {
        for (var child : WordXml.children(parent)) {
            switch (WordXml.name(child)) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sectPr", "pPr", "tcPr", "del", "moveFrom" -> {
                }
                default -> walk(child);
            }
        }
    }

    private void paragraph(Node paragraph) {
        WordXml.textBoxes(paragraph).forEach(this::walk);
        var number = numbering.next(paragraph);
        for (var line : (number + WordXml.text(paragraph)).split("\n", -1)) {
            DocumentText.checkLength(pieces.size());
            pieces.add(TextExtraction.piece(pieces.size() + 1, line));
        }
    }

    private void table(Node table) {
        if (WordXml.holdsTables(table)) {
            WordXml.cells(table).forEach(this::walk);
            return;
        }
        List<Cell> above = List.of();
        for (var row : WordXml.rows(table)) {
            above = row(row, above);
            DocumentText.checkLength(pieces.size());
            pieces.add(new Row(place(), above, true));
        }
    }

    private List<Cell> row(Node row, List<Cell> above) {
        var cells = new ArrayList<Cell>();
        for (int i = WordXml.number(row, "gridBefore", 0); i > 0; i--) {
            cells.add(Cell.of(""));
        }
        for (var cell : WordXml.ofRow(row)) {
            boolean down = WordXml.goesOnFromAbove(cell) && cells.size() < above.size();
            var text = cellText(cell);
            cells.add(
                down && text.isBlank() ? new Cell(above.get(cells.size()).text(), Piece.Join.DOWN) : Cell.of(text)
            );
            for (int span = WordXml.number(cell, "gridSpan", 1); span > 1 && cells.size() < 256; span--) {
                cells.add(new Cell("", Piece.Join.ACROSS));
            }
        }
        return cells;
    }

    private String cellText(Node cell) {
        var lines = new ArrayList<String>();
        for (var paragraph : WordXml.paragraphs(cell)) {
            lines.add(numbering.next(paragraph) + WordXml.text(paragraph));
        }
        return String.join("\n", lines).strip();
    }

    private Place place() {
        return Place.line(pieces.size() + 1);
    }
}
