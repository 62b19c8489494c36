package io.chengxuan.plan.export;

import io.chengxuan.plan.document.Period;
import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.document.PlanPreview.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The annexed table of a plan: rows of one period share its cell; numbers, themes and units at work where there are any. */
final class ProjectAnnex {

    private static final int WIDTH = 8_800;

    /** @param goesOn when a cell is one with the cell above; null for never */
    private record Column(
        String heading,
        int width,
        @Nullable BiPredicate<Project, Project> goesOn,
        Function<Project, List<String>> lines
    ) {
        WordStyle style() {
            return heading.equals("主要内容") ? WordStyle.CELL : WordStyle.CELL_MIDDLE;
        }
    }

    private final List<Column> columns = new ArrayList<>();

    private ProjectAnnex(PlanPreview plan) {
        var projects = plan.projects();
        if (!IntStream.range(0, projects.size()).allMatch(i -> projects.get(i).no() == i + 1)) {
            column("序号", 6, null, project -> List.of(String.valueOf(project.no())));
        }
        if (projects.stream().anyMatch(project -> project.theme() != null)) {
            column("主题", 12, ProjectAnnex::sameTheme, project ->
                List.of(project.theme() == null ? "" : project.theme())
            );
        }
        column("时间", 11, ProjectAnnex::samePeriod, project -> List.of(label(project.period()).split(" ")));
        column("项目名称", 22, null, project -> List.of(project.name()));
        column("主要内容", 40, null, project -> project.content().lines().toList());
        column("责任部门", 14, null, Project::responsible);
        if (projects.stream().anyMatch(project -> !project.implementing().isEmpty())) {
            column("落实部门", 14, null, Project::implementing);
        }
    }

    private void column(
        String heading,
        int width,
        @Nullable BiPredicate<Project, Project> goesOn,
        Function<Project, List<String>> lines
    ) {
        columns.add(new Column(heading, width, goesOn, lines));
    }

    static void add(XWPFDocument document, PlanPreview plan) {
        var annex = new ProjectAnnex(plan);
        var table = document.createTable(1 + plan.projects().size(), annex.columns.size());
        table.setWidth("100%");
        WordPage.head(table.getRow(0), annex.columns.stream().map(Column::heading).toList());
        annex.columns.forEach(column -> annex.width(table.getRow(0).getCell(annex.columns.indexOf(column)), column));
        for (int i = 0; i < plan.projects().size(); i++) {
            annex.row(table, i, plan.projects());
        }
    }

    /** What a person dated without a label is labelled by its days. */
    private static String label(Period period) {
        var from = period.from();
        var to = period.to();
        if (!period.label().isBlank() || from == null || to == null) {
            return period.label();
        }
        var first = from.getMonthValue() + "月" + from.getDayOfMonth() + "日";
        return from.equals(to) ? first : first + "—" + to.getMonthValue() + "月" + to.getDayOfMonth() + "日";
    }

    private void row(XWPFTable table, int index, List<Project> projects) {
        var project = projects.get(index);
        var above = index == 0 ? null : projects.get(index - 1);
        var row = table.getRow(index + 1);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var cell = row.getCell(i);
            width(cell, column);
            boolean goesOn = column.goesOn() != null && above != null && column.goesOn().test(above, project);
            if (column.goesOn() != null) {
                merge(cell, goesOn);
            }
            WordPage.cell(cell, column.style(), goesOn ? List.of() : column.lines().apply(project));
        }
    }

    private static boolean sameTheme(Project above, Project project) {
        return Objects.equals(above.theme(), project.theme());
    }

    private static boolean samePeriod(Project above, Project project) {
        return sameTheme(above, project) && above.period().equals(project.period());
    }

    private void width(XWPFTableCell cell, Column column) {
        int all = columns.stream().mapToInt(Column::width).sum();
        cell.setWidth(String.valueOf((WIDTH * column.width()) / all));
    }

    private static void merge(XWPFTableCell cell, boolean goesOn) {
        var properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        properties.addNewVMerge().setVal(goesOn ? STMerge.CONTINUE : STMerge.RESTART);
    }
}
