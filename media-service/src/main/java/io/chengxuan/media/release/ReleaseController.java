package io.chengxuan.media.release;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/media/releases")
class ReleaseController {

    private final PressReleases releases;
    private final WriteRelease write;
    private final ProposeReleases propose;
    private final ReleaseWord word;

    ReleaseController(PressReleases releases, WriteRelease write, ProposeReleases propose, ReleaseWord word) {
        this.releases = releases;
        this.write = write;
        this.propose = propose;
        this.word = word;
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    record Row(@JsonUnwrapped ReleaseState release, long version) {}

    /** @param reason why it was returned, withdrawn or discarded */
    record View(
        @JsonUnwrapped ReleaseState release,
        long version,
        ReleaseContent content,
        @Nullable String reason,
        List<PressRelease.Entry> history
    ) {}

    /** Drafts in scope and all that is out. */
    @GetMapping
    @PermitAll
    Page<Row> page(@ParameterObject ReleaseQuery query, Scope scope, @ParameterObject Paging paging) {
        return releases.page(query, scope, paging).map(ReleaseController::row);
    }

    /** Those that a piece may have come of: the outlet was invited some days before, and the titles are alike. */
    @GetMapping("/proposed")
    @PermitAll
    Page<Row> proposed(@RequestParam String outlet, @RequestParam LocalDate date, @RequestParam String title) {
        return Page.whole(propose.forPiece(outlet, date, title).stream().map(ReleaseController::row).toList());
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id, Scope scope) {
        return answer(HttpStatus.OK, releases.readable(id, scope));
    }

    /** As a Word document. */
    @GetMapping("/{id}/document")
    @PermitAll
    void document(@PathVariable String id, Scope scope, Locale locale, HttpServletResponse response)
        throws IOException {
        var release = releases.readable(id, scope);
        var file = word.of(release, locale);
        TableFormat.attach(response, ReleaseWord.TYPE, release.title() + ".docx");
        response.getOutputStream().write(file);
    }

    @PostMapping
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> draft(@RequestBody @Valid ReleaseContent body, Scope scope, Command command) {
        return answer(HttpStatus.CREATED, write.draft(body, scope, command));
    }

    @PostMapping("/{id}/change")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> change(
        @PathVariable String id,
        @RequestBody @Valid ReleaseContent body,
        Scope scope,
        Command command
    ) {
        return answer(HttpStatus.OK, write.change(id, body, scope, command));
    }

    @PostMapping("/{id}/submit")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> submit(@PathVariable String id, Scope scope, Command command) {
        return answer(HttpStatus.OK, write.own(id, scope, command, release -> release.submit(command)));
    }

    @PostMapping("/{id}/discard")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> discard(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return answer(
            HttpStatus.OK,
            write.own(id, scope, command, release -> release.discard(body.reason().strip(), command))
        );
    }

    @PostMapping("/{id}/return")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> giveBack(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return answer(
            HttpStatus.OK,
            write.decide(id, scope, command, release -> release.giveBack(body.reason().strip(), command))
        );
    }

    /** It gets the next number of the year. */
    @PostMapping("/{id}/issue")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> issue(@PathVariable String id, Scope scope, Command command) {
        return answer(HttpStatus.OK, write.issue(id, scope, command));
    }

    /** It keeps its number. */
    @PostMapping("/{id}/withdraw")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> withdraw(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return answer(
            HttpStatus.OK,
            write.decide(id, scope, command, release -> release.withdraw(body.reason().strip(), command))
        );
    }

    private static Row row(PressRelease release) {
        return new Row(release.state(), release.version());
    }

    private static ResponseEntity<View> answer(HttpStatus status, PressRelease release) {
        var view = new View(release.state(), release.version(), release.content(), release.reason(), release.history());
        return ResponseEntity.status(status).eTag(String.valueOf(release.version())).body(view);
    }
}
