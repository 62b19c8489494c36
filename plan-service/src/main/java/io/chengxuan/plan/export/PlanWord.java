package io.chengxuan.plan.export;

import io.chengxuan.plan.document.Corrections;
import io.chengxuan.plan.document.CorrectionsPart;
import io.chengxuan.plan.document.PlanDocument;
import io.chengxuan.plan.document.PlanPreview;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/**
 * A plan as an official Word document: head with its number, notice, signature and date, the body with sections 一、 and
 * （一）, the annexed table of projects. Imported again it gives the same plan.
 */
public final class PlanWord {

    private final PlanPreview plan;
    private final String issuer;
    private final WordPage page = WordPage.upright();

    private PlanWord(PlanPreview plan, String issuer) {
        this.plan = plan;
        this.issuer = issuer;
    }

    /**
     * @param plan what it says; a missing number or date is left out
     * @param issuer name of the unit that issues it
     * @param mark what stands small at the head of every page, such as that it is a draft; null for nothing
     * @param note what stands under the title of the body, such as how it was amended; null for nothing
     */
    public static byte[] of(PlanPreview plan, String issuer, @Nullable String mark, @Nullable String note)
        throws IOException {
        var read = PlanDocument.read(written(plan, issuer, mark, note, Corrections.NONE)).preview();
        return written(plan, issuer, mark, note, Corrections.between(read, plan));
    }

    private static byte[] written(
        PlanPreview plan,
        String issuer,
        @Nullable String mark,
        @Nullable String note,
        Corrections corrections
    ) throws IOException {
        var word = new PlanWord(plan, issuer);
        if (mark != null) {
            word.page.mark(mark);
        }
        word.notice();
        word.body(note);
        word.annex();
        CorrectionsPart.add(word.page.document(), corrections);
        return word.page.bytes();
    }

    private void notice() {
        var title = text(plan.title());
        page.add(WordStyle.MASTHEAD, issuer + "文件");
        redLine(page.add(WordStyle.NUMBER, text(plan.number())));
        page.add(WordStyle.TITLE, "关于印发《" + title + "》的通知");
        page.add(WordStyle.BODY, "现将《" + title + "》印发给你们，请认真贯彻执行。");
        page.add(WordStyle.BODY, "");
        page.add(WordStyle.SIGNATURE, issuer);
        if (plan.issueDate() != null) {
            page.add(WordStyle.SIGNATURE, day(plan.issueDate()));
        }
    }

    private static void redLine(XWPFParagraph paragraph) {
        paragraph.setBorderBottom(Borders.SINGLE);
        var border = paragraph.getCTPPr().getPBdr().getBottom();
        border.setColor(WordPage.RED);
        border.setSz(BigInteger.valueOf(18));
        border.setSpace(BigInteger.valueOf(8));
        paragraph.setSpacingAfter(600);
    }

    private void body(@Nullable String note) {
        page.addOnNewPage(WordStyle.TITLE, text(plan.title()));
        if (note != null) {
            page.add(WordStyle.NOTE, note);
        }
        boolean runIn = plan.sections().stream().allMatch(PlanWord::canRunIn);
        for (var section : plan.sections()) {
            section(section, runIn);
        }
    }

    /** Whether a full stop after the heading tells it from the text that follows on its line. */
    private static boolean canRunIn(PlanPreview.Section section) {
        return (
            section.level() == 1 ||
            section.text().isBlank() ||
            !section.heading().matches("(?s).*[。！？；：，、.!?;:,]\\s*")
        );
    }

    private void section(PlanPreview.Section section, boolean runIn) {
        var heading = section.numbering() + section.heading();
        var lines = section
            .text()
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
        if (section.level() == 1) {
            page.add(WordStyle.HEADING_1, heading);
        } else if (!runIn || lines.isEmpty()) {
            page.add(WordStyle.HEADING_2, heading);
        } else {
            runIn(heading + "。", lines.getFirst());
            lines = lines.subList(1, lines.size());
        }
        lines.forEach(line -> page.add(WordStyle.BODY, line));
    }

    private void runIn(String heading, String text) {
        var paragraph = page.add(WordStyle.BODY, heading);
        paragraph.getRuns().getFirst().setFontFamily(WordStyle.Font.KAI, XWPFRun.FontCharRange.eastAsia);
        paragraph.createRun().setText(text);
    }

    private void annex() {
        if (plan.projects().isEmpty()) {
            return;
        }
        page.addOnNewPage(WordStyle.ANNEX, "附件");
        page.add(WordStyle.TITLE, plan.year() == null ? "宣传项目表" : plan.year() + "年宣传项目表");
        ProjectAnnex.add(page.document(), plan);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
