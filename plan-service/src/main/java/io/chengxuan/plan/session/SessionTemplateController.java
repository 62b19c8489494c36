package io.chengxuan.plan.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session-templates")
class SessionTemplateController {

    private final SessionTemplates templates;
    private final UnitTree units;

    SessionTemplateController(SessionTemplates templates, UnitTree units) {
        this.templates = templates;
        this.units = units;
    }

    record View(String id, long version, @JsonUnwrapped SessionTemplate.Content content) {}

    @GetMapping
    @PermitAll
    Page<View> all() {
        return Page.whole(templates.inUse()).map(SessionTemplateController::view);
    }

    /** {@code too-many-templates} 409 when there are a hundred. */
    @PostMapping
    @RolesAllowed(Roles.CITY_EDITOR)
    ResponseEntity<View> create(@RequestBody @Valid SessionTemplate.Content body, Scope scope, Command command) {
        scope.requireCity();
        require(body);
        if (templates.inUse().size() >= SessionTemplates.MOST) {
            throw Problem.conflict("too-many-templates", SessionTemplates.MOST);
        }
        var made = templates.create(new SessionTemplate(command.newId(), command.unit(), body), command);
        return ResponseEntity.created(URI.create("/api/session-templates/" + made.id()))
            .eTag(String.valueOf(made.version()))
            .body(view(made));
    }

    /** Gives it other content; {@code If-Match} is required. */
    @PutMapping("/{id}")
    @RolesAllowed(Roles.CITY_EDITOR)
    ResponseEntity<View> change(
        @PathVariable String id,
        @RequestBody @Valid SessionTemplate.Content body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        require(body);
        return answer(templates.change(id, command, template -> template.change(body)));
    }

    /** Takes it out of the list; sessions that began with it stay. */
    @PostMapping("/{id}/retire")
    @RolesAllowed(Roles.CITY_EDITOR)
    ResponseEntity<View> retire(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(templates.change(id, command, SessionTemplate::retire));
    }

    private void require(SessionTemplate.Content content) {
        var problem = Problem.invalid();
        if (!SessionContent.isHours(content.hours())) {
            problem.at("/hours", "session-hours", SessionContent.MOST_HOURS);
        }
        for (int i = 0; i < content.audience().size(); i++) {
            if (units.find(content.audience().get(i)).isEmpty()) {
                problem.at("/audience/" + i, "unit-unknown", content.audience().get(i));
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    private static ResponseEntity<View> answer(SessionTemplate template) {
        return ResponseEntity.ok().eTag(String.valueOf(template.version())).body(view(template));
    }

    private static View view(SessionTemplate template) {
        return new View(template.id(), template.version(), template.content());
    }
}
