package io.chengxuan.plan.task;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A district breaks its task down to its squads. */
@RestController
@RequestMapping("/api/tasks/{id}")
class SquadController {

    private final WorkOnTask work;
    private final TaskViews views;
    private final UnitTree units;

    SquadController(WorkOnTask work, TaskViews views, UnitTree units) {
        this.work = work;
        this.views = views;
        this.units = units;
    }

    /** @param due by the task's due date (business date), which is meant when none is given */
    record Breakdown(
        @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> squads,
        @Nullable LocalDate due,
        @Nullable @Size(max = 2000) String note
    ) {}

    record TakeOut(@NotBlank @Size(max = 100) String squad, @NotBlank @Size(max = 500) String reason) {}

    /** Gives squads a task each, which the district accepts; more of them may follow. */
    @PostMapping("/breakdown")
    @RolesAllowed({ Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER })
    ResponseEntity<TaskViews.View> breakDown(
        @PathVariable String id,
        @RequestBody @Valid Breakdown body,
        Scope scope,
        Command command
    ) {
        var done = work.act(id, Act.BREAKDOWN, scope, command, task -> {
            judge(body, task);
            task.breakDown(body.squads(), body.due(), body.note(), command);
        });
        return views.answer(done, scope);
    }

    /** Takes a squad out again; its task is cancelled unless it has ended. */
    @PostMapping("/take-out")
    @RolesAllowed({ Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER })
    ResponseEntity<TaskViews.View> takeOut(
        @PathVariable String id,
        @RequestBody @Valid TakeOut body,
        Scope scope,
        Command command
    ) {
        var done = work.act(id, Act.TAKE_OUT, scope, command, task -> {
            if (task.squads() == null || task.squads().find(body.squad()).isEmpty()) {
                throw Problem.invalid().at("/squad", "squad-without-share", body.squad());
            }
            task.takeOut(body.squad(), body.reason(), command);
        });
        return views.answer(done, scope);
    }

    private void judge(Breakdown body, Task task) {
        var problem = Problem.invalid();
        var below = units.subtree(task.unit());
        var taken = task.squads() == null ? Squads.NONE : task.squads();
        for (int i = 0; i < body.squads().size(); i++) {
            var code = body.squads().get(i);
            var unit = units.find(code);
            if (unit.isEmpty()) {
                problem.at("/squads/" + i, "unit-unknown", code);
            } else if (unit.get().level() != Unit.Level.SQUAD || !below.contains(code)) {
                problem.at("/squads/" + i, "squad-elsewhere", unit.get().name());
            } else if (unit.get().closed()) {
                problem.at("/squads/" + i, "unit-closed", unit.get().name());
            } else if (taken.find(code).isPresent() || body.squads().indexOf(code) < i) {
                problem.at("/squads/" + i, "squad-twice", unit.get().name());
            }
        }
        if (body.due() != null && body.due().isAfter(task.due())) {
            problem.at("/due", "after-whole", task.due());
        } else if (body.due() != null && body.due().getYear() != task.assignment().year()) {
            problem.at("/due", "outside-year", String.valueOf(task.assignment().year()));
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }
}
