package io.chengxuan.plan.plan;

import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large the parts of a plan may be. A version is one stored document and a project goes out in one event, so that a
 * larger plan could be drafted and never be broken down.
 */
final class PlanLimits {

    private static final int TITLE = 300;
    private static final int HEADING = 1_000;
    private static final int CONTENT = 20_000;
    private static final int TEXT = 100_000;
    private static final int WHOLE = 1_000_000;
    private static final int UNITS = 100;
    private static final int SECTIONS = 300;
    private static final int MEASURES = 1_000;

    private final Problem problem;
    private int errors;
    private long whole;

    private PlanLimits(Problem problem) {
        this.problem = problem;
    }

    /** Names what is too long or too many; whether everything is within its limits. */
    static boolean check(PlanContent content, Problem problem) {
        var limits = new PlanLimits(problem);
        limits.entries("/sections", content.sections(), SECTIONS);
        for (int i = 0; i < content.sections().size(); i++) {
            limits.section("/sections/" + i, content.sections().get(i));
        }
        for (int i = 0; i < content.projects().size(); i++) {
            limits.project("/projects/" + i, content.projects().get(i));
        }
        if (limits.whole > WHOLE) {
            limits.error("/projects", "plan-too-long", WHOLE);
        }
        return limits.errors == 0;
    }

    private void section(String at, PlanPreview.Section section) {
        text(at + "/numbering", section.numbering(), TITLE);
        text(at + "/heading", section.heading(), HEADING);
        text(at + "/text", section.text(), TEXT);
        texts(at + "/measures", section.measures(), MEASURES, CONTENT);
    }

    private void project(String at, PlanPreview.Project project) {
        text(at + "/theme", project.theme(), TITLE);
        text(at + "/content", project.content(), CONTENT);
        text(at + "/source/text", project.source().text(), TEXT);
        texts(at + "/responsible", project.responsible(), UNITS, TITLE);
        texts(at + "/implementing", project.implementing(), UNITS, TITLE);
        var period = project.period();
        if (period != null) {
            text(at + "/period/label", period.label(), TITLE);
        }
    }

    private void texts(String at, @Nullable List<String> texts, int most, int longest) {
        entries(at, texts, most);
        for (int i = 0; texts != null && i < Math.min(texts.size(), most); i++) {
            text(at + "/" + i, texts.get(i), longest);
        }
    }

    private void entries(String at, @Nullable List<?> entries, int most) {
        if (entries != null && entries.size() > most) {
            error(at, "too-many-entries", most);
        }
    }

    private void text(String at, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        whole += text.length();
        if (text.length() > longest) {
            error(at, "too-long", longest);
        }
    }

    private void error(String at, String code, int limit) {
        errors++;
        problem.at(at, code, limit);
    }
}
