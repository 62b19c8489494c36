package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PlanPreview.Project;
import io.chengxuan.plan.document.PlanPreview.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns gathered drafts into projects: dates, names of units, proposed kinds; and checks them against each other. */
final class Projects {

    /** No project of a plan is named in more characters than this. */
    private static final int MAX_NAME = 60;

    private final @Nullable Integer year;
    /** Whether the numbers begin anew under each theme, so that equal ones are no duplicates. */
    private final boolean restarting;
    private final Problems problems;
    private final List<Project> projects = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    private Projects(@Nullable Integer year, boolean restarting, Problems problems) {
        this.year = year;
        this.restarting = restarting;
        this.problems = problems;
    }

    static List<Project> of(List<Draft> drafts, @Nullable Integer year, Problems problems) {
        var projects = new Projects(year, restarting(drafts), problems);
        drafts.forEach(projects::add);
        return List.copyOf(projects.projects);
    }

    private static boolean restarting(List<Draft> drafts) {
        for (int i = 1; i < drafts.size(); i++) {
            if (drafts.get(i).no == 1 && !Objects.equals(drafts.get(i).theme, drafts.get(i - 1).theme)) {
                return true;
            }
        }
        return false;
    }

    private void add(Draft draft) {
        var position = projects.size() + 1;
        var no = draft.no > 0 ? draft.no : position;
        var name = Wording.tight(draft.name);
        var where = draft.place.inWords() + "，项目 " + no;
        var reading = Periods.read(draft.period, year);
        var responsible = Departments.split(draft.responsible);
        var implementing = Departments.split(draft.implementing);

        reading.faults().forEach(fault -> problems.add(where, fault, name));
        draft.faults.forEach(fault -> problems.add(where, fault, name));
        if (name.isEmpty()) {
            problems.add(where, "没有项目名称", String.join(" ", draft.source));
        }
        if (name.contains("。") || name.length() > MAX_NAME) {
            problems.add(where, "项目名称像是一段正文，请核对", name);
        }
        if (responsible.isEmpty()) {
            problems.add(where, "没有责任部门", name);
        }
        duplicate(
            numbers,
            draft.no == 0 ? null : no + (restarting ? " " + draft.theme : ""),
            no,
            where,
            "编号 " + no,
            name
        );
        duplicate(names, name, no, where, "名称", name);

        var content = Wording.tight(draft.content);
        var source = new Source(draft.place.line(), draft.place.page(), String.join("\n", draft.source));
        projects.add(
            new Project(
                null,
                no,
                name,
                reading.period(),
                responsible,
                implementing,
                draft.theme,
                Kinds.propose(name, content),
                content,
                source
            )
        );
    }

    private void duplicate(
        Map<String, Integer> seen,
        @Nullable String key,
        int no,
        String where,
        String what,
        String name
    ) {
        if (key == null || key.isEmpty()) {
            return;
        }
        var first = seen.putIfAbsent(key, no);
        if (first != null) {
            problems.add(where, what + "与项目 " + first + " 重复", name);
        }
    }
}
