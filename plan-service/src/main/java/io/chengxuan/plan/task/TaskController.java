package io.chengxuan.plan.task;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.WorkersOnly;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final Tasks tasks;
    private final WorkOnTask work;
    private final MoveDue moveDue;
    private final NameHandler nameHandler;
    private final TaskViews views;
    private final Clock clock;

    TaskController(
        Tasks tasks,
        WorkOnTask work,
        MoveDue moveDue,
        NameHandler nameHandler,
        TaskViews views,
        Clock clock
    ) {
        this.tasks = tasks;
        this.work = work;
        this.moveDue = moveDue;
        this.nameHandler = nameHandler;
        this.views = views;
        this.clock = clock;
    }

    record Progress(
        @NotNull @Min(0) @Max(100) Integer percent,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 10) List<@NotNull @Valid Evidence> evidence
    ) {}

    record HandIn(
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 10) List<@NotNull @Valid Evidence> evidence
    ) {}

    record Acceptance(@Nullable @Size(max = 2000) String note) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    record NewDue(@NotNull LocalDate due, @NotBlank @Size(max = 500) String reason) {}

    /** @param account of the task's unit; null for nobody in particular */
    record Handler(@Nullable @Size(max = 200) String account) {}

    @GetMapping
    @PermitAll
    Page<TaskViews.Row> page(@ParameterObject TaskQuery query, Scope scope, @ParameterObject Paging paging) {
        var day = query.asOf() == null ? today() : query.asOf();
        return views.rows(tasks.page(query, scope, paging, day, views.lastSoon(day)), scope, day);
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<TaskViews.View> one(@PathVariable String id, Scope scope) {
        return views.answer(scope.requireReadable(tasks.get(id), id), scope);
    }

    /** {@code signed-already} 409. */
    @PostMapping("/{id}/sign-for")
    @WorkersOnly
    ResponseEntity<TaskViews.View> signFor(@PathVariable String id, Scope scope, Command command) {
        return act(id, Act.SIGN_FOR, scope, command, task -> task.signFor(command));
    }

    @PostMapping("/{id}/progress")
    @WorkersOnly
    ResponseEntity<TaskViews.View> progress(
        @PathVariable String id,
        @RequestBody @Valid Progress body,
        Scope scope,
        Command command
    ) {
        return act(id, Act.PROGRESS, scope, command, task ->
            task.progress(body.percent(), body.note(), given(body.evidence()), command)
        );
    }

    @PostMapping("/{id}/hand-in")
    @WorkersOnly
    ResponseEntity<TaskViews.View> handIn(
        @PathVariable String id,
        @RequestBody @Valid HandIn body,
        Scope scope,
        Command command
    ) {
        return act(id, Act.HAND_IN, scope, command, task ->
            task.handIn(today(), body.note(), given(body.evidence()), command)
        );
    }

    /** Undoes the caller's own hand-in while nobody has decided on it. */
    @PostMapping("/{id}/take-back")
    @WorkersOnly
    ResponseEntity<TaskViews.View> takeBack(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return act(id, Act.TAKE_BACK, scope, command, task -> task.takeBack(body.reason(), command));
    }

    @PostMapping("/{id}/accept")
    @RolesAllowed({ Roles.DEPARTMENT_EDITOR, Roles.CITY_APPROVER, Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER })
    ResponseEntity<TaskViews.View> accept(
        @PathVariable String id,
        @RequestBody @Valid Acceptance body,
        Scope scope,
        Command command
    ) {
        return act(id, Act.ACCEPT, scope, command, task -> task.accept(today(), body.note(), command));
    }

    /** For completion, or because it was accepted by mistake. */
    @PostMapping("/{id}/return")
    @RolesAllowed({ Roles.DEPARTMENT_EDITOR, Roles.CITY_APPROVER, Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER })
    ResponseEntity<TaskViews.View> giveBack(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return act(id, Act.RETURN, scope, command, task -> task.giveBack(body.reason(), command));
    }

    @PostMapping("/{id}/excuse")
    @RolesAllowed({ Roles.DEPARTMENT_EDITOR, Roles.CITY_APPROVER, Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER })
    ResponseEntity<TaskViews.View> excuse(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return act(id, Act.EXCUSE, scope, command, task -> task.excuse(body.reason(), command));
    }

    @PostMapping("/{id}/move-due")
    @RolesAllowed({ Roles.DEPARTMENT_EDITOR, Roles.CITY_APPROVER, Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER })
    ResponseEntity<TaskViews.View> moveDue(
        @PathVariable String id,
        @RequestBody @Valid NewDue body,
        Scope scope,
        Command command
    ) {
        return act(id, Act.MOVE_DUE, scope, command, task -> moveDue.move(task, body.due(), body.reason(), command));
    }

    /** Names who of the unit deals with it; by the unit itself. */
    @PostMapping("/{id}/handler")
    @WorkersOnly
    ResponseEntity<TaskViews.View> handler(
        @PathVariable String id,
        @RequestBody @Valid Handler body,
        Scope scope,
        Command command
    ) {
        return act(id, Act.HANDLER, scope, command, task -> nameHandler.name(task, body.account(), command));
    }

    /** Takes a task out of the plan; it counts in no figure any more. */
    @PostMapping("/{id}/cancel")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<TaskViews.View> cancel(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return act(id, Act.CANCEL, scope, command, task -> task.cancel(body.reason(), command));
    }

    private ResponseEntity<TaskViews.View> act(
        String id,
        Act act,
        Scope scope,
        Command command,
        Consumer<Task> decision
    ) {
        return views.answer(work.act(id, act, scope, command, decision), scope);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Evidence> given(@Nullable List<Evidence> evidence) {
        return evidence == null ? List.of() : evidence;
    }
}
