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
import org.jspecify.annotations.Nullable;

/**
 * A plan as an official Word document: head with its number, notice, signature and date, the body with sections 一、 and
 * （一）, the annexed table of projects. Imported again it gives the same plan.
 */
public final class PlanWord {

    private static final String RED = "C00000";

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
     */
    public static byte[] of(PlanPreview plan, String issuer, @Nullable String mark) throws IOException {
        var read = PlanDocument.read(written(plan, issuer, mark, Corrections.NONE)).preview();
        return written(plan, issuer, mark, Corrections.between(read, plan));
    }

    private static byte[] written(PlanPreview plan, String issuer, @Nullable String mark, Corrections corrections)
        throws IOException {
        var word = new PlanWord(plan, issuer);
        if (mark != null) {
            word.page.mark(mark);
        }
        word.notice();
        word.body();
        word.annex();
        CorrectionsPart.add(word.page.document(), corrections);
        return word.page.bytes();
    }

    private void notice() {
        var title = text(plan.title());
        var head = page.centred(issuer + "文件", WordPage.TITLE, 30);
        head.getRuns().getFirst().setColor(RED);
        head.setSpacingAfter(400);
        var number = page.centred(text(plan.number()), WordPage.BODY, WordPage.SIZE_3);
        redLine(number);
        page.centred("关于印发《" + title + "》的通知", WordPage.TITLE, WordPage.SIZE_2).setSpacingAfter(400);
        page.indented("现将《" + title + "》印发给你们，请认真贯彻执行。", WordPage.BODY);
        page.left("", WordPage.BODY);
        page.right(issuer);
        if (plan.issueDate() != null) {
            page.right(day(plan.issueDate()));
        }
    }

    private static void redLine(XWPFParagraph paragraph) {
        paragraph.setBorderBottom(Borders.SINGLE);
        var border = paragraph.getCTPPr().getPBdr().getBottom();
        border.setColor(RED);
        border.setSz(BigInteger.valueOf(18));
        border.setSpace(BigInteger.valueOf(8));
        paragraph.setSpacingAfter(600);
    }

    private void body() {
        var title = page.centred(text(plan.title()), WordPage.TITLE, WordPage.SIZE_2);
        title.setPageBreak(true);
        title.setSpacingAfter(400);
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
        var text = section.text().strip();
        if (section.level() == 1) {
            page.indented(heading, WordPage.HEAVY);
        } else if (!runIn || text.isEmpty()) {
            page.indented(heading, WordPage.KAI);
        } else {
            var paragraph = page.indented(heading + "。", WordPage.KAI);
            var first = text.lines().findFirst().orElse("");
            WordPage.font(paragraph.createRun(), WordPage.BODY, WordPage.SIZE_3).setText(first);
            text = text.substring(first.length()).strip();
        }
        text.lines()
            .filter(line -> !line.isBlank())
            .forEach(line -> page.indented(line, WordPage.BODY));
    }

    private void annex() {
        if (plan.projects().isEmpty()) {
            return;
        }
        page.left("附件", WordPage.HEAVY).setPageBreak(true);
        page.centred(plan.year() == null ? "宣传项目表" : plan.year() + "年宣传项目表", WordPage.TITLE, 18);
        ProjectAnnex.add(page.document(), plan);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
