package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PlanModel.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a plan as a Word document, with the merged, split and repeated cells that Word and its converters leave. */
final class WordRendering {

    private final PlanModel plan;
    private final Damage damage;
    private final XWPFDocument document = new XWPFDocument();
    /** How many grid columns each of the four cells takes; changes when a table begins anew. */
    private int[] spans = { 1, 1, 1, 1 };

    private WordRendering(PlanModel plan, Damage damage) {
        this.plan = plan;
        this.damage = damage;
    }

    static byte[] withTable(PlanModel plan, Damage damage) {
        var rendering = new WordRendering(plan, damage);
        rendering.paragraph("江海市城市管理行政执法局文件");
        rendering.paragraph(plan.number());
        rendering.paragraph("关于印发《" + plan.title() + "》的通知");
        rendering.paragraph("现将《" + plan.title() + "》印发给你们，请结合实际认真落实。");
        rendering.paragraph(ListRendering.day(plan));
        rendering.paragraph(plan.title());
        rendering.body();
        rendering.paragraph("附件");
        rendering.table();
        rendering.paragraph("江海市城市管理行政执法局办公室 " + ListRendering.day(plan) + "印发");
        return rendering.bytes();
    }

    static byte[] withList(PlanModel plan, long seed, Damage damage) {
        var rendering = new WordRendering(plan, damage);
        ListRendering.paragraphs(plan, seed, damage).forEach(rendering::paragraph);
        return rendering.bytes();
    }

    private void body() {
        for (var section : plan.sections()) {
            if (section.level() == 1) {
                paragraph(section.numbering() + section.heading());
                paragraph(section.text());
            } else {
                paragraph(section.numbering() + section.heading() + "。" + section.text());
            }
        }
    }

    /** Each line of the text is a run of its own, as Word splits them for no visible reason. */
    private void paragraph(String text) {
        for (var line : text.split("\\n+")) {
            var paragraph = document.createParagraph();
            int half = line.length() / 2;
            paragraph.createRun().setText(line.substring(0, half));
            paragraph.createRun().setText(line.substring(half));
        }
    }

    private void table() {
        var table = begin();
        Project last = null;
        for (var project : plan.projects()) {
            boolean again = last != null && last.period().equals(project.period());
            if (last != null && damage.strikes(0.15)) {
                paragraph(damage.strikes(0.5) ? "— 2 —" : "");
                table = begin();
            }
            row(table, project, again);
            last = project;
        }
    }

    private XWPFTable begin() {
        var table = document.createTable();
        table.removeRow(0);
        spans = damage.strikes(0.4) ? new int[] { 1, 2, 3, 1 } : new int[] { 1, 1, 1, 1 };
        var header = table.createRow();
        header.removeCell(0);
        List.of("时间", damage.strikes(0.3) ? "项目 名称" : "项目名称", "主要内容", "责任部门").forEach(label ->
            cell(header, label)
        );
        return table;
    }

    private void row(XWPFTable table, Project project, boolean again) {
        var row = table.createRow();
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        boolean merged = again && table.getRows().size() > 2 && damage.strikes(0.6);
        var period = cell(row, again && (merged || damage.strikes(0.9)) ? "" : damage.period(project.period().label()));
        if (again && table.getRows().size() > 2) {
            period
                .getCTTc()
                .getTcPr()
                .addNewVMerge()
                .setVal(merged ? STMerge.CONTINUE : STMerge.RESTART);
        }
        cell(row, damage.wrapped(damage.spaced(project.name())));
        var content = project.content();
        var units = String.join(damage.one(List.of(" ", "\n", "、")), project.responsible());
        if (!damage.strikes(0.2)) {
            cell(row, damage.wrapped(content));
            cell(row, units);
            return;
        }
        // A page end cut the row in two.
        int cut = content.length() / 2;
        cell(row, content.substring(0, cut));
        cell(row, units);
        var rest = table.createRow();
        while (!rest.getTableCells().isEmpty()) {
            rest.removeCell(0);
        }
        List.of("", "", content.substring(cut), "").forEach(text -> cell(rest, text));
    }

    private XWPFTableCell cell(XWPFTableRow row, String text) {
        var cell = row.createCell();
        var properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        int span = spans[(row.getTableCells().size() - 1) % spans.length];
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        var run = cell.getParagraphs().isEmpty()
            ? cell.addParagraph().createRun()
            : cell.getParagraphs().getFirst().createRun();
        var lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak(BreakType.TEXT_WRAPPING);
            }
            run.setText(lines[i]);
        }
        return cell;
    }

    private byte[] bytes() {
        try (document; var bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
