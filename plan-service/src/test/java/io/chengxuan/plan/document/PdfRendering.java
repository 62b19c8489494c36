package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PlanModel.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Writes a plan as a PDF with one of the standard Chinese fonts that every viewer has: named, not embedded, so that no
 * font file is needed. Tables are drawn with rules or without; rows and sentences break at page ends.
 */
final class PdfRendering {

    private static final double LEFT = 70;
    private static final double[] COLUMNS = { 70, 130, 240, 430, 526 };
    private static final double TOP = 760;
    private static final double BOTTOM = 80;
    private static final double SIZE = 12;
    private static final double PITCH = 17;

    private final PlanModel plan;
    private final Damage damage;
    private final boolean ruled;
    private final List<StringBuilder> pages = new ArrayList<>();
    private double y = 0;

    private PdfRendering(PlanModel plan, Damage damage, boolean ruled) {
        this.plan = plan;
        this.damage = damage;
        this.ruled = ruled;
        page();
    }

    static byte[] withTable(PlanModel plan, Damage damage, boolean ruled) {
        var rendering = new PdfRendering(plan, damage, ruled);
        rendering.paragraph(plan.number());
        rendering.paragraph("关于印发《" + plan.title() + "》的通知");
        rendering.paragraph("现将《" + plan.title() + "》印发给你们，请结合实际认真落实。");
        rendering.paragraph(ListRendering.day(plan));
        rendering.paragraph(plan.title());
        for (var section : plan.sections()) {
            var stop = section.level() == 1 ? "" : "。";
            rendering.paragraph(
                "　　" + section.numbering() + section.heading() + stop + (stop.isEmpty() ? "" : section.text())
            );
            if (stop.isEmpty()) {
                rendering.paragraph("　　" + section.text());
            }
        }
        rendering.paragraph("附件");
        rendering.table();
        rendering.paragraph("江海市城市管理行政执法局办公室 " + ListRendering.day(plan) + "印发");
        return rendering.bytes();
    }

    static byte[] withList(PlanModel plan, long seed) {
        var rendering = new PdfRendering(plan, new Damage(seed, 0), true);
        for (var paragraph : ListRendering.paragraphs(plan, seed, new Damage(seed, 0))) {
            rendering.paragraph("　　" + paragraph);
        }
        return rendering.bytes();
    }

    private void page() {
        if (!pages.isEmpty()) {
            show(280, 50, "— " + pages.size() + " —");
        }
        pages.add(new StringBuilder());
        y = TOP;
    }

    private void paragraph(String text) {
        for (var line : wrapped(text, COLUMNS[4] - LEFT)) {
            if (y < BOTTOM) {
                page();
            }
            show(LEFT, y, line);
            y -= PITCH * 1.5;
        }
    }

    private void table() {
        cells(List.of(List.of("时间"), List.of("项目名称"), List.of("主要内容"), List.of("责任部门")));
        Project last = null;
        for (var project : plan.projects()) {
            boolean again = last != null && last.period().equals(project.period());
            row(project, again);
            last = project;
        }
        y -= PITCH;
    }

    private void row(Project project, boolean again) {
        var texts = List.of(
            again ? "" : project.period().label(),
            project.name(),
            project.content(),
            String.join(damage.one(List.of(" ", "、")), project.responsible())
        );
        var cells = new ArrayList<List<String>>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(wrapped(texts.get(i), COLUMNS[i + 1] - COLUMNS[i] - 10));
        }
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        int room = (int) ((y - BOTTOM) / PITCH);
        if (room >= lines) {
            cells(cells);
        } else if (room > 1 && damage.strikes(1)) {
            cells(
                cells
                    .stream()
                    .map(cell -> cell.subList(0, Math.min(room, cell.size())))
                    .toList()
            );
            page();
            cells(
                cells
                    .stream()
                    .map(cell -> cell.subList(Math.min(room, cell.size()), cell.size()))
                    .toList()
            );
        } else {
            page();
            if (damage.strikes(0.5)) {
                cells(List.of(List.of("时间"), List.of("项目名称"), List.of("主要内容"), List.of("责任部门")));
            }
            cells(cells);
        }
    }

    private void cells(List<List<String>> cells) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        double height = lines * PITCH + 8;
        for (int i = 0; i < cells.size(); i++) {
            for (int line = 0; line < cells.get(i).size(); line++) {
                show(COLUMNS[i] + 5, y - line * PITCH, cells.get(i).get(line));
            }
        }
        if (ruled) {
            double top = y + SIZE + 2;
            for (double x : COLUMNS) {
                draw(x, top, x, top - height);
            }
            draw(COLUMNS[0], top, COLUMNS[4], top);
            draw(COLUMNS[0], top - height, COLUMNS[4], top - height);
        }
        y -= height;
    }

    /** Every glyph is as wide as the font is high; a mark that may not begin a line takes the glyph before it along. */
    private static List<String> wrapped(String text, double width) {
        int most = (int) (width / SIZE);
        var lines = new ArrayList<String>();
        int from = 0;
        while (text.length() - from > most) {
            int to = from + most;
            while (to > from + 1 && "，。；：、”》）".indexOf(text.charAt(to)) >= 0) {
                to--;
            }
            lines.add(text.substring(from, to));
            from = to;
        }
        lines.add(text.substring(from));
        return lines;
    }

    private void show(double x, double y, String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        pages.getLast().append(String.format(Locale.ROOT, "BT /F1 %.1f Tf %.2f %.2f Td <%s> Tj ET%n", SIZE, x, y, hex));
    }

    private void draw(double x1, double y1, double x2, double y2) {
        pages.getLast().append(String.format(Locale.ROOT, "0.5 w %.2f %.2f m %.2f %.2f l S%n", x1, y1, x2, y2));
    }

    private byte[] bytes() {
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            var resources = new PDResources();
            var fonts = new COSDictionary();
            fonts.setItem("F1", StandardChineseFont.named());
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            for (var content : pages) {
                var page = new PDPage(PDRectangle.A4);
                page.setResources(resources);
                var stream = new PDStream(document);
                try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(content.toString().getBytes(StandardCharsets.ISO_8859_1));
                }
                page.setContents(stream);
                document.addPage(page);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
