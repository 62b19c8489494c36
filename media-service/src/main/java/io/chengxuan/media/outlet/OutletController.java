package io.chengxuan.media.outlet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.media.written.Link;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/media/outlets")
class OutletController {

    private final Outlets outlets;
    private final ImportOutlets importOutlets;
    private final UnitTree units;

    OutletController(Outlets outlets, ImportOutlets importOutlets, UnitTree units) {
        this.outlets = outlets;
        this.importOutlets = importOutlets;
        this.units = units;
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** @param reason why it was closed or opened again last */
    record View(@JsonUnwrapped OutletState outlet, long version, @Nullable String reason) {}

    @GetMapping
    @PermitAll
    Page<View> page(@ParameterObject OutletQuery query, Scope scope, @ParameterObject Paging paging) {
        return outlets.page(query, scope, paging).map(OutletController::view);
    }

    /** The outlet that a written name means, or to whose domain a link belongs; none or one. */
    @GetMapping("/found")
    @PermitAll
    Page<View> found(@RequestParam @Nullable String name, @RequestParam @Nullable String link) {
        var byName = name == null || name.isBlank() ? Optional.<Outlet>empty() : outlets.named(name);
        var byLink = link == null ? Optional.<Link>empty() : Link.read(link);
        var found = byName.or(() -> byLink.flatMap(outlets::of));
        return Page.whole(found.stream().map(OutletController::view).toList());
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id) {
        return answer(outlets.get(id));
    }

    /** {@code outlet-key-taken} 409 names the outlet that has the name, alias or domain already. */
    @PostMapping
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> add(@RequestBody @Valid OutletContent body, Scope scope, Command command) {
        scope.requireCity();
        if (outlets.full()) {
            throw Problem.conflict("too-many-outlets", Outlets.MOST);
        }
        var outlet = outlets.add(body.tidy(), units.city(), command);
        return ResponseEntity.status(HttpStatus.CREATED).eTag(String.valueOf(outlet.version())).body(view(outlet));
    }

    /** A level or kind that is put right holds for its reports too, soon after. */
    @PostMapping("/{id}/change")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> change(
        @PathVariable String id,
        @RequestBody @Valid OutletContent body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        return answer(outlets.change(id, body.tidy(), command));
    }

    @PostMapping("/{id}/close")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> close(@PathVariable String id, @RequestBody @Valid Reason body, Scope scope, Command command) {
        scope.requireCity();
        return answer(outlets.change(id, command, outlet -> outlet.close(body.reason().strip())));
    }

    @PostMapping("/{id}/reopen")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> reopen(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        return answer(outlets.change(id, command, outlet -> outlet.reopen(body.reason().strip())));
    }

    /** Columns name, level, kind and if wanted aliases, domains, region; {@code dry} changes nothing and says what would be. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ImportOutlets.Outcome imports(
        @RequestPart MultipartFile file,
        @RequestParam(defaultValue = "false") boolean dry,
        Scope scope,
        Command command
    ) throws IOException {
        scope.requireCity();
        return importOutlets.from(file.getBytes(), dry, command.withBody(Fingerprint.of(file.getBytes())));
    }

    private static ResponseEntity<View> answer(Outlet outlet) {
        return ResponseEntity.ok().eTag(String.valueOf(outlet.version())).body(view(outlet));
    }

    private static View view(Outlet outlet) {
        return new View(outlet.state(), outlet.version(), outlet.reason());
    }
}
