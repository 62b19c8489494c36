package io.chengxuan.plan.view;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
@RequestMapping("/api/saved-views")
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /** @param filters the parameters that the list is asked with */
    record Content(
        @NotBlank @Size(max = 40) String name,
        @NotNull
        @Size(max = 20)
        Map<@Pattern(regexp = "[A-Za-z]{1,40}") String, @NotNull @Size(max = 200) String> filters
    ) {}

    /** {@code invalid-input} 422 for filters that the list does not have. */
    private static void require(String at, Content content, SavedView.List list) {
        var problem = Problem.invalid();
        content
            .filters()
            .keySet()
            .stream()
            .filter(name -> !list.filters().contains(name))
            .forEach(name -> problem.at(at + "/filters/" + name, "view-filter", name));
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    record Saved(@NotNull SavedView.List list, @NotNull @Valid Content content) {}

    record View(
        String id,
        long version,
        SavedView.List list,
        String name,
        Map<String, String> filters,
        boolean preferred
    ) {}

    /** The caller's own, by name. */
    @GetMapping
    @PermitAll
    Page<View> page(@RequestParam SavedView.List list, Scope scope) {
        var own = views.of(scope, list);
        return Page.whole(own).map(view -> view(view, own));
    }

    /** {@code too-many-views} 409 at twenty of one list, {@code view-name-taken} 409 for a name that is there. */
    @PostMapping
    @PermitAll
    ResponseEntity<View> save(@RequestBody @Valid Saved body, Scope scope, Command command) {
        require("/content", body.content(), body.list());
        var own = views.of(scope, body.list());
        var name = body.content().name().strip();
        var id = command.newId();
        if (own.stream().noneMatch(view -> view.id().equals(id))) {
            if (own.size() >= SavedViews.MOST) {
                throw Problem.conflict("too-many-views", SavedViews.MOST);
            }
            requireFree(name, id, body.list(), scope);
        }
        var caller = scope.caller();
        var view = new SavedView(id, caller.unit(), caller.accountId(), body.list(), name, body.content().filters());
        return answer(HttpStatus.CREATED, views.create(view, command), scope);
    }

    @PostMapping("/{id}/change")
    @PermitAll
    ResponseEntity<View> change(
        @PathVariable String id,
        @RequestBody @Valid Content body,
        Scope scope,
        Command command
    ) {
        return act(id, scope, command, view -> {
            require("", body, view.list());
            requireFree(body.name().strip(), id, view.list(), scope);
            view.change(body.name().strip(), body.filters());
        });
    }

    /** The list opens with it from now on, or with none if it did. */
    @PostMapping("/{id}/prefer")
    @PermitAll
    ResponseEntity<View> prefer(@PathVariable String id, Scope scope, Command command) {
        var last = SavedViews.preferred(views.of(scope, views.get(id).list()));
        int above = last.map(view -> view.id().equals(id) ? 0 : view.preference() + 1).orElse(1);
        return act(id, scope, command, view -> view.prefer(above));
    }

    @PostMapping("/{id}/remove")
    @PermitAll
    ResponseEntity<View> remove(@PathVariable String id, Scope scope, Command command) {
        return act(id, scope, command, SavedView::remove);
    }

    private ResponseEntity<View> act(String id, Scope scope, Command command, Consumer<SavedView> decision) {
        var changed = views.change(id, command, view -> {
            SavedViews.requireOwn(view, scope.caller());
            decision.accept(view);
        });
        return answer(HttpStatus.OK, changed, scope);
    }

    private void requireFree(String name, String id, SavedView.List list, Scope scope) {
        if (
            views
                .of(scope, list)
                .stream()
                .anyMatch(view -> view.name().equals(name) && !view.id().equals(id))
        ) {
            throw Problem.conflict("view-name-taken", name);
        }
    }

    private ResponseEntity<View> answer(HttpStatus status, SavedView view, Scope scope) {
        var own = views.of(scope, view.list());
        return ResponseEntity.status(status).eTag(String.valueOf(view.version())).body(view(view, own));
    }

    private static View view(SavedView view, List<SavedView> own) {
        boolean preferred = SavedViews.preferred(own)
            .filter(it -> it.id().equals(view.id()))
            .isPresent();
        return new View(view.id(), view.version(), view.list(), view.name(), view.filters(), preferred);
    }
}
