package io.chengxuan.media.submission;

import io.chengxuan.media.people.People;
import io.chengxuan.media.written.Texts;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.review.TextChange;
import io.chengxuan.platform.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The city's editors' desk: who edits, who holds the text, and its versions. */
@RestController
@RequestMapping("/api/media/submissions")
class DeskController {

    private final EditOnDesk desk;
    private final Submissions submissions;
    private final SubmissionVersions versions;
    private final SubmissionViews views;
    private final People people;

    DeskController(
        EditOnDesk desk,
        Submissions submissions,
        SubmissionVersions versions,
        SubmissionViews views,
        People people
    ) {
        this.desk = desk;
        this.submissions = submissions;
        this.versions = versions;
        this.views = views;
        this.people = people;
    }

    /** @param account null for nobody */
    record Assignment(@Nullable @Size(max = 100) String account) {}

    /** @param word why it is taken over from whoever has it */
    record Locking(@Nullable @Size(max = 200) String word) {}

    /** What two versions say differently; nothing of what is the same. */
    record Changes(int from, int to, List<TextChange> changes) {}

    /** Ids of those to whom something can be given. */
    @GetMapping("/editors")
    @EditorsOnly
    Page<String> editors(Scope scope) {
        scope.requireCity();
        return Page.whole(people.editorsOf(scope.caller().unit()));
    }

    @PostMapping("/{id}/assign")
    @EditorsOnly
    ResponseEntity<SubmissionViews.View> assign(
        @PathVariable String id,
        @RequestBody @Valid Assignment body,
        Scope scope,
        Command command
    ) {
        return views.answer(desk.assign(id, Texts.orNull(body.account()), scope, command), scope);
    }

    /**
     * Takes or renews the lock; {@code desk-locked} 409 while somebody else has it and no word is given. The ETag is the
     * submission's: taking over is a change of it.
     */
    @PostMapping("/{id}/lock")
    @EditorsOnly
    ResponseEntity<DeskLock> lock(
        @PathVariable String id,
        @RequestBody @Valid Locking body,
        Scope scope,
        Command command
    ) {
        var held = desk.lock(id, body.word(), scope, command);
        return ResponseEntity.ok().eTag(String.valueOf(held.version())).body(held.lock());
    }

    @PostMapping("/{id}/unlock")
    @EditorsOnly
    ResponseEntity<Void> unlock(@PathVariable String id, Scope scope, Command command) {
        desk.unlock(id, scope, command);
        return ResponseEntity.noContent().build();
    }

    /** A new version, by whoever has the lock: {@code desk-lock-lost} 409 without. */
    @PostMapping("/{id}/edit")
    @EditorsOnly
    ResponseEntity<SubmissionViews.View> edit(
        @PathVariable String id,
        @RequestBody @Valid SubmissionRequest body,
        Scope scope,
        Command command
    ) {
        return views.answer(desk.edit(id, body, scope, command), scope);
    }

    @GetMapping("/{id}/versions/{no}")
    @PermitAll
    SubmissionContent version(@PathVariable String id, @PathVariable int no, Scope scope) {
        return versions.get(scope.requireReadable(submissions.get(id), id), no);
    }

    /** What the latest version says differently from the one before, unless told which; nothing without versions. */
    @GetMapping("/{id}/changes")
    @PermitAll
    Changes changes(
        @PathVariable String id,
        @RequestParam @Nullable Integer from,
        @RequestParam @Nullable Integer to,
        Scope scope
    ) {
        var submission = scope.requireReadable(submissions.get(id), id);
        var numbers = submission.versions().stream().map(SubmissionVersion.Head::no).toList();
        if (numbers.isEmpty() && from == null && to == null) {
            return new Changes(0, 0, List.of());
        }
        int last = to != null ? to : numbers.isEmpty() ? 0 : numbers.getLast();
        int first = from != null ? from : numbers.contains(last - 1) ? last - 1 : last;
        return new Changes(first, last, versions.get(submission, first).changesTo(versions.get(submission, last)));
    }
}
