package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PlanModel.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a plan's table as a workbook: offset, merged periods, date and number cells, repeated headers. */
final class SheetRendering {

    private final PlanModel plan;
    private final Damage damage;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("项目表");
    private final int left;
    private int next = 0;

    private SheetRendering(PlanModel plan, Damage damage) {
        this.plan = plan;
        this.damage = damage;
        this.left = damage.strikes(0.3) ? 2 : 0;
    }

    static byte[] of(PlanModel plan, Damage damage) {
        var rendering = new SheetRendering(plan, damage);
        rendering.title(plan.number());
        rendering.title(plan.title());
        rendering.title(ListRendering.day(plan));
        rendering.table();
        return rendering.bytes();
    }

    private void title(String text) {
        sheet.addMergedRegion(new CellRangeAddress(next, next, left, left + 4));
        row().createCell(left).setCellValue(text);
    }

    private XSSFRow row() {
        return sheet.createRow(next++);
    }

    private void table() {
        header();
        int first = next;
        Project last = null;
        for (var project : plan.projects()) {
            boolean again = last != null && last.period().equals(project.period());
            if (!again) {
                merge(first, next - 1);
            }
            if (last != null && damage.strikes(0.1)) {
                if (again) {
                    merge(first, next - 1);
                }
                if (damage.strikes(0.5)) {
                    row();
                }
                header();
                again = false;
            }
            first = again ? first : next;
            row(project, again);
            last = project;
        }
        merge(first, next - 1);
    }

    private void header() {
        var row = row();
        var labels = List.of("序号", "时间", "项目名称", "主要内容", "责任部门");
        for (int i = 0; i < labels.size(); i++) {
            row.createCell(left + i).setCellValue(damage.spaced(labels.get(i)));
        }
    }

    private void row(Project project, boolean again) {
        var row = row();
        row.createCell(left).setCellValue(project.no());
        if (!again) {
            period(row.createCell(left + 1), project.period());
        }
        row.createCell(left + 2).setCellValue(damage.wrapped(damage.spaced(project.name())));
        row.createCell(left + 3).setCellValue(damage.wrapped(project.content()));
        row.createCell(left + 4).setCellValue(String.join(damage.one(List.of(" ", "\n", "、")), project.responsible()));
    }

    private void period(XSSFCell cell, Period period) {
        if (damage.strikes(0.5) && period.label().matches("\\d+月\\d+日")) {
            styled(cell, "m\"月\"d\"日\"");
            cell.setCellValue(period.from());
        } else if (damage.strikes(0.5) && period.label().matches("\\d+月")) {
            styled(cell, "0\"月\"");
            cell.setCellValue(Integer.parseInt(period.label().replace("月", "")));
        } else {
            cell.setCellValue(damage.period(period.label()));
        }
    }

    private void styled(XSSFCell cell, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private void merge(int first, int last) {
        if (last > first && damage.strikes(0.7)) {
            sheet.addMergedRegion(new CellRangeAddress(first, last, left + 1, left + 1));
        }
    }

    private byte[] bytes() {
        try (workbook; var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
