package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PlanModel.Project;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a plan as a list of numbered projects under themes, one paragraph after the other. The numbering, the labels,
 * their colons and their order are the document's own and chosen by its seed, as is the damage.
 */
final class ListRendering {

    /** How a document writes the number of a project; {@code 一} stands for a Chinese numeral. */
    private static final List<String> NUMBERINGS = List.of(
        "项目 1 ",
        "项目1、",
        "项目1：",
        "1.",
        "1、",
        "（一）",
        "(一)",
        "项目一："
    );
    private static final List<List<String>> LABELS = List.of(
        List.of("责任部门", "落实单位", "宣传时间"),
        List.of("责任单位", "实施单位", "时间"),
        List.of("牵头部门", "配合部门", "实施时间"),
        List.of("责 任 部 门", "落 实 单 位", "宣 传 时 间")
    );

    private final PlanModel plan;
    private final Damage damage;
    private final String numbering;
    private final List<String> labels;
    private final boolean fieldsFirst;
    private final boolean oneLine;
    private final List<String> paragraphs = new ArrayList<>();

    private ListRendering(PlanModel plan, long seed, Damage damage) {
        this.plan = plan;
        this.damage = damage;
        this.numbering = NUMBERINGS.get((int) (seed % NUMBERINGS.size()));
        this.labels = LABELS.get((int) ((seed / 3) % LABELS.size()));
        this.fieldsFirst = seed % 2 == 0;
        this.oneLine = seed % 5 == 0;
    }

    /** The paragraphs in order; each may hold newlines where damage broke it. */
    static List<String> paragraphs(PlanModel plan, long seed, Damage damage) {
        var rendering = new ListRendering(plan, seed, damage);
        rendering.head();
        for (var theme : plan.sections()) {
            rendering.paragraphs.add(theme.numbering() + theme.heading());
            rendering.paragraphs.add(damage.torn(theme.text(), 0.2));
            plan.projects()
                .stream()
                .filter(project -> theme.heading().equals(project.theme()))
                .forEach(rendering::project);
        }
        rendering.paragraphs.add("江海市城市管理行政执法局办公室 " + day(plan) + "印发");
        return rendering.paragraphs;
    }

    static String day(PlanModel plan) {
        var date = plan.issueDate();
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private void head() {
        paragraphs.add(plan.number());
        paragraphs.add("关于印发《" + damage.spaced(plan.title()) + "》的通知");
        paragraphs.add("各区城管执法局：");
        paragraphs.add("现将《" + plan.title() + "》印发给你们，请认真组织实施。");
        paragraphs.add(day(plan));
        paragraphs.add(plan.title());
    }

    private void project(Project project) {
        paragraphs.add(number(project.no()) + damage.tornVisibly(damage.spaced(project.name()), 0.15));
        if (fieldsFirst) {
            fields(project);
            paragraphs.add(damage.torn(damage.spaced(project.content()), 0.3));
        } else {
            paragraphs.add(damage.torn(damage.spaced(project.content()), 0.3));
            fields(project);
        }
    }

    private String number(int no) {
        var written = numbering.contains("一") ? numbering.replace("一", chinese(no)) : numbering.replace("1", "" + no);
        return damage.strikes(0.2) ? damage.wide(written) : written;
    }

    private void fields(Project project) {
        var fields = List.of(
            field(0, String.join(damage.one(List.of(" ", "、", "，")), project.responsible())),
            field(1, String.join(damage.one(List.of(" ", "、")), project.implementing())),
            field(2, damage.period(project.period().label()))
        );
        if (oneLine) {
            paragraphs.add(String.join("  ", fields));
        } else {
            paragraphs.addAll(fields);
        }
    }

    private String field(int label, String value) {
        var colon = damage.strikes(0.5) ? damage.one(List.of(":", " ：", "： ")) : "：";
        var rest = damage.strikes(0.1) ? damage.pageEnd() : "";
        return labels.get(label) + colon + rest + value;
    }

    static String chinese(int no) {
        var digits = MadeUpPlan.CHINESE;
        var tens = no < 10 ? "" : (no < 20 ? "" : digits.charAt(no / 10 - 1)) + "十";
        return tens + (no % 10 == 0 ? "" : digits.charAt((no % 10) - 1));
    }
}
