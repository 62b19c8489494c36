package io.chengxuan.plan.comment;

import io.chengxuan.plan.people.People;
import io.chengxuan.plan.people.Person;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Comments on tasks: who may read the task may read and write them. */
@RestController
class CommentController {

    private final Comments comments;
    private final People people;
    private final Tasks tasks;

    CommentController(Comments comments, People people, Tasks tasks) {
        this.comments = comments;
        this.people = people;
        this.tasks = tasks;
    }

    /** @param mentions ids of accounts that are told; each must be able to read the task */
    record NewComment(
        @NotBlank @Size(max = 2000) String text,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> mentions
    ) {}

    /** @param reason needed from a city approver who removes what somebody else has said */
    record Removing(@Nullable @Size(max = 500) String reason) {}

    /** @param text null when it was removed; {@code removable} whether the caller may */
    record View(
        String id,
        long version,
        @Nullable String text,
        List<String> mentions,
        String by,
        String at,
        Comment.@Nullable Removal removal,
        boolean removable
    ) {}

    record Readers(List<Person> items) {}

    @GetMapping("/api/tasks/{id}/comments")
    @PermitAll
    Page<View> commentsOn(@PathVariable String id, Scope scope, @ParameterObject Paging paging) {
        return comments.page(subject(id), task(id, scope), scope, paging).map(comment -> view(comment, scope));
    }

    @PostMapping("/api/tasks/{id}/comments")
    @PermitAll
    ResponseEntity<View> addComment(
        @PathVariable String id,
        @RequestBody @Valid NewComment body,
        Scope scope,
        Command command
    ) {
        var task = task(id, scope);
        var mentions = Objects.requireNonNullElse(body.mentions(), List.<String>of());
        var problem = Problem.invalid();
        for (int i = 0; i < mentions.size(); i++) {
            if (!people.mayRead(mentions.get(i), task)) {
                problem.at("/mentions/" + i, "mention-unreachable");
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        var at = Comments.moment(command.at());
        var told = mentions.stream().distinct().toList();
        var added = comments.create(
            new Comment(command.newId(), subject(id), task.unit(), body.text(), told, command.actor(), at),
            command
        );
        return ResponseEntity.status(HttpStatus.CREATED).body(view(added, scope));
    }

    /** The accounts that may be mentioned in comments on a task; their names are the gateway's to tell. */
    @GetMapping("/api/tasks/{id}/readers")
    @PermitAll
    Readers readersOf(@PathVariable String id, Scope scope) {
        return new Readers(people.readersOf(task(id, scope)));
    }

    /** Leaves a stub. By its author, or by a city approver with a reason. */
    @PostMapping("/api/comments/{id}/remove")
    @PermitAll
    ResponseEntity<View> removeComment(
        @PathVariable String id,
        @RequestBody @Valid Removing body,
        Scope scope,
        Command command
    ) {
        task(comments.get(id).subject().of(), scope);
        var removed = comments.change(id, command, comment -> {
            if (!mayRemove(comment, scope)) {
                throw Problem.forbidden();
            }
            boolean own = isOwn(comment, scope);
            if (!own && (body.reason() == null || body.reason().isBlank())) {
                throw Problem.invalid().at("/reason", "required");
            }
            comment.remove(own ? null : body.reason(), command);
        });
        return ResponseEntity.ok(view(removed, scope));
    }

    private Task task(String id, Scope scope) {
        return scope.requireReadable(tasks.get(id), id);
    }

    private static Comment.Subject subject(String task) {
        return new Comment.Subject(Comment.Kind.TASK, task);
    }

    private static View view(Comment comment, Scope scope) {
        return new View(
            comment.id(),
            comment.version(),
            comment.text(),
            comment.mentions(),
            comment.by(),
            comment.at(),
            comment.removal(),
            comment.removal() == null && mayRemove(comment, scope)
        );
    }

    private static boolean isOwn(Comment comment, Scope scope) {
        return comment.by().equals(scope.caller().accountId());
    }

    private static boolean mayRemove(Comment comment, Scope scope) {
        return isOwn(comment, scope) || (scope.city() && scope.caller().is(Roles.CITY_APPROVER));
    }
}
