package io.chengxuan.plan.past;

import io.chengxuan.plan.plan.Plan;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.project.Project;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.plan.unit.UnitNames;
import io.chengxuan.plan.unit.UnitNames.Kind;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the rows of one table over into their tasks; remembers the plans and projects it has looked up. */
final class TakePastRecords {

    private static final int TRIES = 5;

    private final Plans plans;
    private final Projects projects;
    private final Tasks tasks;
    private final UnitNames names;
    private final LocalDate today;
    private final Map<String, Optional<Plan>> found = new HashMap<>();
    private final Map<String, List<Project>> ofPlan = new HashMap<>();

    TakePastRecords(Plans plans, Projects projects, Tasks tasks, UnitNames names, LocalDate today) {
        this.plans = plans;
        this.projects = projects;
        this.tasks = tasks;
        this.names = names;
        this.today = today;
    }

    /** Whether the row changed its task; {@link WrongCell} when it cannot be taken. */
    boolean take(Row row, Command command) {
        var plan = found
            .computeIfAbsent(row.get("plan"), plans::findIssued)
            .orElseThrow(() -> new WrongCell("plan", "past-plan"));
        var id = Task.idOf(project(row, plan).id(), unit(row));
        var before = tasks.find(id).orElseThrow(() -> new WrongCell("unit", "past-task"));
        var past = PastTable.record(row, today, plan.year());
        for (int attempt = 1; ; attempt++) {
            try {
                return tasks.change(id, command, task -> past.takeOver(task, command)).version() > before.version();
            } catch (StaleVersion e) {
                if (attempt == TRIES) {
                    throw e;
                }
            } catch (Problem e) {
                throw refused(row, e);
            }
        }
    }

    /** What the task refuses is wrong in the row; anything else is not, and the row waits for another try. */
    private static WrongCell refused(Row row, Problem refusal) {
        return switch (refusal.slug()) {
            case "task-ended" -> new WrongCell("unit", "past-ended");
            case "task-state" -> new WrongCell(
                row.find("excused_reason").isPresent() ? "excused_reason" : "percent",
                "past-handed-in"
            );
            default -> throw refusal;
        };
    }

    private Project project(Row row, Plan plan) {
        var wanted = row.get("project");
        var fitting = ofPlan
            .computeIfAbsent(plan.id(), projects::of)
            .stream()
            .filter(p -> wanted.equals(String.valueOf(p.content().no())) || wanted.equals("p" + p.position()))
            .toList();
        if (fitting.size() != 1) {
            throw new WrongCell("project", fitting.isEmpty() ? "past-project" : "past-project-twice");
        }
        return fitting.getFirst();
    }

    private String unit(Row row) {
        var meaning = names.meaning(row.get("unit"));
        if (meaning.kind() != Kind.ONE && meaning.kind() != Kind.CLOSED) {
            throw new WrongCell("unit", "unit-unknown");
        }
        return meaning.units().getFirst().id();
    }
}
