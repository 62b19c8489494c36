package io.chengxuan.media.reprint;

import io.chengxuan.media.report.RegistrarsOnly;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/media/reprints")
class ReprintController {

    private final ReprintGroups groups;
    private final DecideReprints decide;
    private final ReprintViews views;

    ReprintController(ReprintGroups groups, DecideReprints decide, ReprintViews views) {
        this.groups = groups;
        this.decide = decide;
        this.views = views;
    }

    /** @param original the one of the members that the others reprint */
    record Decision(
        @NotNull @Size(min = 2, max = Clusters.MOST) List<@NotBlank @Size(max = 100) String> members,
        @NotBlank @Size(max = 100) String original
    ) {}

    record Rejection(@Nullable @Size(max = 500) String reason) {}

    /** Groups in scope, the latest story first, with those of their pieces that the caller may read. */
    @GetMapping
    @PermitAll
    Page<ReprintViews.View> reprintGroups(
        @ParameterObject ReprintGroups.Asked asked,
        Scope scope,
        @ParameterObject Paging paging
    ) {
        var page = groups.page(asked, scope, paging);
        return new Page<>(views.of(page.items(), scope), page.next());
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<ReprintViews.View> reprintGroup(@PathVariable String id, Scope scope) {
        return answer(HttpStatus.OK, scope.requireReadable(groups.get(id), id), scope);
    }

    /** Pieces that nobody proposed, confirmed at once. */
    @PostMapping
    @RegistrarsOnly
    ResponseEntity<ReprintViews.View> groupReprints(@RequestBody @Valid Decision body, Scope scope, Command command) {
        return answer(HttpStatus.CREATED, decide.group(body.members(), body.original(), scope, command), scope);
    }

    /**
     * These pieces tell one story, with whatever was added and taken out; also for one that is confirmed already. What was
     * proposed and is left out is not proposed with them again.
     */
    @PostMapping("/{id}/confirm")
    @RegistrarsOnly
    ResponseEntity<ReprintViews.View> confirmReprints(
        @PathVariable String id,
        @RequestBody @Valid Decision body,
        Scope scope,
        Command command
    ) {
        decide.requireOwn(id, scope);
        command.requireExpectedVersion();
        return answer(HttpStatus.OK, decide.confirm(id, body.members(), body.original(), scope, command), scope);
    }

    /** They do not; no two of them are proposed together again. */
    @PostMapping("/{id}/reject")
    @RegistrarsOnly
    ResponseEntity<ReprintViews.View> rejectReprints(
        @PathVariable String id,
        @RequestBody @Valid Rejection body,
        Scope scope,
        Command command
    ) {
        decide.requireOwn(id, scope);
        command.requireExpectedVersion();
        return answer(HttpStatus.OK, groups.change(id, command, group -> group.reject(body.reason(), command)), scope);
    }

    /** As if nobody had decided. */
    @PostMapping("/{id}/reopen")
    @RegistrarsOnly
    ResponseEntity<ReprintViews.View> reopenReprints(@PathVariable String id, Scope scope, Command command) {
        decide.requireOwn(id, scope);
        command.requireExpectedVersion();
        return answer(HttpStatus.OK, groups.change(id, command, group -> group.reopen(command)), scope);
    }

    private ResponseEntity<ReprintViews.View> answer(HttpStatus status, ReprintGroup group, Scope scope) {
        return ResponseEntity.status(status)
            .eTag(String.valueOf(group.version()))
            .body(views.of(List.of(group), scope).getFirst());
    }
}
