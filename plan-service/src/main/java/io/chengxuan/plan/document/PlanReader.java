package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Line;
import io.chengxuan.plan.document.Piece.Row;
import java.util.ArrayList;
import java.util.List;

/** Reads what a document says as a plan; never fails, but lists what it could not read. */
final class PlanReader {

    private PlanReader() {}

    static PlanPreview read(DocumentText document) {
        var problems = new Problems();
        var pieces = LooseTable.asRows(document.pieces(), problems).stream().map(PlanReader::clean).toList();
        var table = ProjectTable.in(pieces, problems);
        var outside = pieces
            .stream()
            .filter(piece -> !table.lines().contains(piece.place().line()))
            .toList();
        var list = ProjectList.in(outside);
        var rest = outside
            .stream()
            .filter(piece -> !list.lines().contains(piece.place().line()))
            .toList();

        var head = Head.of(pieces, problems);
        var sections = Sections.of(rest, problems);
        var drafts = new ArrayList<>(table.drafts());
        drafts.addAll(list.drafts());
        if (drafts.isEmpty()) {
            problems.add("全文", "没有找到项目表或项目清单", "");
        }
        var projects = Projects.of(drafts, head.year(), problems);
        return new PlanPreview(
            head.number(),
            head.title(),
            head.issueDate(),
            head.year(),
            sections,
            projects,
            problems.all()
        );
    }

    private static Piece clean(Piece piece) {
        return switch (piece) {
            case Line line -> new Line(line.place(), Wording.clean(line.text()));
            case Row row -> new Row(row.place(), row.cells().stream().map(PlanReader::clean).toList(), row.gridded());
        };
    }

    private static Cell clean(Cell cell) {
        return new Cell(Wording.clean(cell.text()), cell.join());
    }
}
