package io.chengxuan.media.submission;

import io.chengxuan.media.report.ReadingRequest;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accepted submissions before the public. */
@RestController
@RequestMapping("/api/media/submissions")
class PublicationController {

    private final PublishSubmission publish;
    private final ReadColumns columns;
    private final SubmissionViews views;

    PublicationController(PublishSubmission publish, ReadColumns columns, SubmissionViews views) {
        this.publish = publish;
        this.columns = columns;
        this.views = views;
    }

    record Schedule(
        @NotBlank @Size(max = 100) String channel,
        @NotBlank @Size(max = 100) String column,
        @NotNull Instant at
    ) {}

    /** @param link where the public reads it; may follow */
    record Placement(
        @NotBlank @Size(max = 100) String channel,
        @NotBlank @Size(max = 100) String column,
        @Nullable @Size(max = 2_000) String link
    ) {}

    record PublicLink(@NotBlank @Size(max = 2_000) String link) {}

    record TakeDown(@NotBlank @Size(max = 500) String reason) {}

    /** What stood in which column and how it was read, in scope; from and to at most a year apart. */
    @GetMapping("/columns")
    @PermitAll
    Page<ReadColumns.ColumnFigures> columns(@RequestParam LocalDate from, @RequestParam LocalDate to, Scope scope) {
        requireYear(from, to);
        return Page.whole(columns.between(from, to, scope));
    }

    /** The same month by month, of a channel, one of its columns, or all of them. */
    @GetMapping("/columns/months")
    @PermitAll
    Page<ReadColumns.MonthFigures> months(
        @RequestParam LocalDate from,
        @RequestParam LocalDate to,
        @RequestParam(required = false) @Nullable String channel,
        @RequestParam(required = false) @Nullable String column,
        Scope scope
    ) {
        requireYear(from, to);
        return Page.whole(columns.months(from, to, channel, column, scope));
    }

    private static void requireYear(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusDays(366).isBefore(to)) {
            throw Problem.invalid().at("/to", "span", 366);
        }
    }

    /** It is published at that time by itself. {@code own-publication} 409 for whoever handed it in or edited it last. */
    @PostMapping("/{id}/schedule")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<SubmissionViews.View> schedule(
        @PathVariable String id,
        @RequestBody @Valid Schedule body,
        Scope scope,
        Command command
    ) {
        return views.answer(publish.schedule(id, body.channel(), body.column(), body.at(), scope, command), scope);
    }

    @PostMapping("/{id}/unschedule")
    @EditorsOnly
    ResponseEntity<SubmissionViews.View> unschedule(@PathVariable String id, Scope scope, Command command) {
        return views.answer(publish.unschedule(id, scope, command), scope);
    }

    /** Now; what was taken down, again. {@code own-publication} 409 as for scheduling. */
    @PostMapping("/{id}/publish")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<SubmissionViews.View> publish(
        @PathVariable String id,
        @RequestBody @Valid Placement body,
        Scope scope,
        Command command
    ) {
        return views.answer(publish.publish(id, body.channel(), body.column(), body.link(), scope, command), scope);
    }

    @PostMapping("/{id}/link")
    @EditorsOnly
    ResponseEntity<SubmissionViews.View> link(
        @PathVariable String id,
        @RequestBody @Valid PublicLink body,
        Scope scope,
        Command command
    ) {
        return views.answer(publish.link(id, body.link(), scope, command), scope);
    }

    /** By any level above the author, at once. */
    @PostMapping("/{id}/take-down")
    @ReviewersOnly
    ResponseEntity<SubmissionViews.View> takeDown(
        @PathVariable String id,
        @RequestBody @Valid TakeDown body,
        Scope scope,
        Command command
    ) {
        return views.answer(publish.takeDown(id, body.reason(), scope, command), scope);
    }

    /** What the channel showed on a day. A wrong reading is put right by another one of the same day. */
    @PostMapping("/{id}/readings")
    @PermitAll
    ResponseEntity<SubmissionViews.View> read(
        @PathVariable String id,
        @RequestBody @Valid ReadingRequest body,
        Scope scope,
        Command command
    ) {
        return views.answer(publish.read(id, body, scope, command), scope);
    }
}
