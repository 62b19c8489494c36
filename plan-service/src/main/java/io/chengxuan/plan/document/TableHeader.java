package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Join;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header row of a project table: which column is what, and how wide the table is. */
final class TableHeader {

    /** Columns by the words of their label; the first that fits wins. */
    enum Column {
        NO("序\\s*号|编号|项目编号|NO\\.?|No\\.?|#"),
        PERIOD(".*(?:时间|月份|时段|日期|节点|期限|时限|周期|进度).*|月"),
        OTHER(".*(?:备注|责任人|负责人|联系|电话|经费|预算|完成情况).*"),
        IMPLEMENTING(".*(?:落实|实施|配合|协办|参与|参加|承办|执行|协助)(?:部门|单位|处室|主体)?"),
        RESPONSIBLE(".*(?:责任|牵头|主责|负责|主办).*|(?:部门|单位|处室){1,2}"),
        CONTENT(".*(?:内容|要求|措施|说明|举措|描述|简介|目标).*"),
        NAME(".*(?:名称|项目|任务|活动|事项).*|.*工作"),
        THEME(".*(?:主题|类别|分类|板块|类型|专题|栏目|领域).*");

        private final Pattern label;

        Column(String label) {
            this.label = Pattern.compile(label);
        }

        static Optional<Column> of(String text) {
            var plain = Wording.tight(text).replaceAll("[（(].*?[）)]", "");
            for (var column : values()) {
                if (plain.length() <= 10 && column.label.matcher(plain).matches()) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    private static final Pattern TORN_LABEL = Pattern.compile("部门|单位|名称|内容|时间|部|门|单|位");

    private final List<String> labels;
    private final List<Column> columns;
    private final boolean gridded;

    private TableHeader(List<String> labels, List<Column> columns, boolean gridded) {
        this.labels = labels;
        this.columns = columns;
        this.gridded = gridded;
    }

    /** Reads a row as a header: it names the project column and at least one more, and nothing else. */
    static Optional<TableHeader> of(List<Cell> cells, boolean gridded) {
        var labels = new ArrayList<String>();
        var columns = new ArrayList<Column>();
        for (var cell : cells) {
            var column = Column.of(cell.text());
            if (cell.isBlank() && (!gridded || columns.isEmpty() || cell.join() == Join.ACROSS)) {
                labels.add(labels.isEmpty() || cell.join() != Join.ACROSS ? "" : labels.getLast());
                columns.add(columns.isEmpty() || cell.join() != Join.ACROSS ? Column.OTHER : columns.getLast());
            } else if (column.isEmpty() && !cell.isBlank()) {
                return Optional.empty();
            } else {
                labels.add(Wording.tight(cell.text()));
                columns.add(column.orElse(Column.OTHER));
            }
        }
        if (!columns.contains(Column.NAME) && columns.contains(Column.THEME)) {
            columns.replaceAll(column -> column == Column.THEME ? Column.NAME : column);
        }
        long known = columns
            .stream()
            .filter(column -> column != Column.OTHER)
            .distinct()
            .count();
        return columns.contains(Column.NAME) && known >= (gridded ? 2 : 3)
            ? Optional.of(new TableHeader(labels, columns, gridded))
            : Optional.empty();
    }

    boolean gridded() {
        return gridded;
    }

    int width() {
        return columns.size();
    }

    List<Column> columns() {
        return columns;
    }

    /** Whether the cells are a header once more, or a part of one that a converter left behind. */
    boolean repeatedBy(List<String> cells) {
        var words = cells
            .stream()
            .map(Wording::tight)
            .filter(text -> !text.isEmpty())
            .toList();
        return (
            !words.isEmpty() &&
            words.stream().allMatch(text -> labels.contains(text) || TORN_LABEL.matcher(text).matches())
        );
    }

    /** Puts the cells of a row under their columns; empty if the row is not of this table's shape. */
    Optional<Map<Column, Cell>> fold(List<Cell> row) {
        var own = row
            .stream()
            .filter(cell -> cell.join() != Join.ACROSS)
            .toList();
        var separate = separateColumns();
        if (row.size() != width() && own.size() == separate.size()) {
            return Optional.of(folded(own, separate));
        }
        return row.size() > width() &&
            row
                .stream()
                .skip(width())
                .anyMatch(cell -> !cell.isBlank())
            ? Optional.empty()
            : Optional.of(folded(row, columns));
    }

    /** Under a label such as 月份 a bare number is a month. */
    Map<Column, Cell> withUnit(Map<Column, Cell> row) {
        var period = row.get(Column.PERIOD);
        int at = columns.indexOf(Column.PERIOD);
        if (period != null && labels.get(at).matches(".*月份?") && period.text().matches("\\s*[0-9０-９]{1,2}\\s*")) {
            row.put(Column.PERIOD, new Cell(period.text() + "月", period.join()));
        }
        return row;
    }

    private List<Column> separateColumns() {
        var separate = new ArrayList<Column>();
        for (int i = 0; i < columns.size(); i++) {
            if (i == 0 || !labels.get(i).equals(labels.get(i - 1)) || columns.get(i) != columns.get(i - 1)) {
                separate.add(columns.get(i));
            }
        }
        return separate;
    }

    private static Map<Column, Cell> folded(List<Cell> cells, List<Column> columns) {
        var folded = new EnumMap<Column, Cell>(Column.class);
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            folded.merge(columns.get(i), cells.get(i), TableHeader::both);
        }
        return folded;
    }

    private static Cell both(Cell left, Cell right) {
        return right.isBlank()
            ? left
            : left.isBlank()
              ? right
              : new Cell(left.text() + " " + right.text(), left.join());
    }
}
