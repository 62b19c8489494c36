package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PlanModel.Project;
import java.util.List;

/** Writes a plan as the text layer of a document, or as text a converter made of one. */
final class TextRendering {

    private final PlanModel plan;
    private final Damage damage;
    private final StringBuilder text = new StringBuilder();

    private TextRendering(PlanModel plan, Damage damage) {
        this.plan = plan;
        this.damage = damage;
    }

    static String withTable(PlanModel plan, Damage damage) {
        var rendering = new TextRendering(plan, damage);
        rendering.head();
        rendering.body();
        rendering.table();
        rendering.imprint();
        return rendering.text.toString();
    }

    /** Only the table, as a spreadsheet program saves it. */
    static String tableOnly(PlanModel plan, Damage damage) {
        var rendering = new TextRendering(plan, damage);
        rendering.line(plan.number());
        rendering.line(plan.title());
        rendering.line(rendering.day());
        rendering.table();
        return rendering.text.toString();
    }

    private void head() {
        line("江海市城市管理行政执法局文件");
        line(damage.strikes(0.3) ? plan.number().replace("〔", " 〔").replace("〕", "〕 ") : plan.number());
        line("关于印发《" + damage.wrapped(damage.spaced(plan.title())) + "》的通知");
        line("各区城管执法局、局机关各处室：");
        line("现将《" + plan.title() + "》印发给你们，请结合实际认真落实。");
        line(day());
        line(plan.title());
        line("为做好全年宣传工作，根据年度工作要点，制定本计划。");
    }

    private String day() {
        var date = plan.issueDate();
        var space = damage.strikes(0.3) ? " " : "";
        return (
            date.getYear() + space + "年" + space + date.getMonthValue() + space + "月" + date.getDayOfMonth() + "日"
        );
    }

    private void body() {
        for (var section : plan.sections()) {
            if (section.level() == 1) {
                line(section.numbering() + section.heading());
                line(damage.torn(section.text(), 0.3));
            } else {
                line(section.numbering() + section.heading() + "。" + damage.torn(damage.spaced(section.text()), 0.3));
            }
        }
        line("附件：" + plan.title().replaceAll("(工作)?(计划|方案)$", "项目表"));
    }

    private void table() {
        line("附件");
        line(plan.title().replaceAll("(工作)?(计划|方案)$", "项目表"));
        header();
        Period last = null;
        for (var project : plan.projects()) {
            boolean again = last != null && last.equals(project.period());
            if (last != null && damage.strikes(0.2)) {
                text.append(damage.pageEnd());
                again = again && damage.strikes(0.5);
                if (damage.strikes(0.5)) {
                    header();
                }
            }
            row(project, again ? "" : damage.period(project.period().label()));
            last = project.period();
        }
    }

    private void header() {
        text.append("时间\t项目名称\t主要内容\t责任部门\n");
        if (damage.strikes(0.1)) {
            text.append("\t项目名称\t\t\n");
        }
    }

    private void row(Project project, String period) {
        var name = damage.spaced(project.name());
        var content = damage.spaced(project.content());
        var units = String.join(damage.one(List.of(" ", " ", "、", "，", "　")), project.responsible());
        switch (damage.strikes(1) ? damage.below(8) : 7) {
            case 0 -> name = damage.torn(name, 1);
            case 1 -> content = damage.torn(content, 1);
            case 2 -> content = damage.torn(damage.wrapped(content), 1);
            case 3 -> units = units.replaceFirst("[ 、，　]", damage.pageEnd());
            case 4 -> name = damage.wrapped(name);
            case 5 -> content = damage.pageEnd() + content;
            default -> {
            }
        }
        if (damage.strikes(0.25)) {
            text.append(tagged(period, name, content, units)).append('\n');
        } else {
            text.append(String.join("\t", period, name, content, units)).append('\n');
        }
    }

    private static String tagged(String... cells) {
        return "<p>" + String.join("</p>\t<p>", cells) + "</p>";
    }

    private void imprint() {
        text.append('\n');
        line("江海市城市管理行政执法局办公室 " + day() + "印发");
    }

    private void line(String words) {
        text.append(words).append("\n\n");
    }
}
