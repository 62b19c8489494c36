package io.chengxuan.plan.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Unit.Level;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/units")
class UnitController {

    private final Units units;
    private final ImportUnits importUnits;

    UnitController(Units units, ImportUnits importUnits) {
        this.units = units;
        this.importUnits = importUnits;
    }

    record View(@JsonUnwrapped UnitState unit, long version) {}

    record Creation(
        @NotBlank @Size(max = 40) String id,
        @NotBlank @Size(max = 100) String name,
        @NotNull Level level,
        @Nullable String parent,
        @Nullable String group,
        @Nullable List<@NotBlank @Size(max = 100) String> aliases
    ) {}

    record Renaming(
        @NotBlank @Size(max = 100) String name,
        @Nullable List<@NotBlank @Size(max = 100) String> aliases
    ) {}

    record Move(@Nullable String parent, @Nullable String group) {}

    record Closing(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @PermitAll
    Page<View> all() {
        return Page.whole(units.inOrder()).map(UnitController::view);
    }

    @PostMapping
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<View> create(@RequestBody @Valid Creation body, Command command) {
        var parent = parent(body.parent());
        requirePlace(body.id(), body.level(), parent, body.group());
        var aliases = body.aliases() == null ? DefaultAliases.of(body.level(), body.name()) : body.aliases();
        var unit = new OrganisationUnit(
            body.id(),
            body.level(),
            body.name(),
            aliases,
            body.parent(),
            body.group(),
            units.lastOrder() + 1
        );
        return ResponseEntity.created(URI.create("/api/units/" + unit.id())).body(view(units.create(unit, command)));
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed(Roles.ADMIN)
    ImportUnits.Outcome imports(@RequestPart MultipartFile file, Command command) throws IOException {
        return importUnits.from(file.getBytes(), command.withBody(Fingerprint.of(file.getBytes())));
    }

    @PostMapping("/{id}/rename")
    @RolesAllowed(Roles.ADMIN)
    View rename(@PathVariable String id, @RequestBody @Valid Renaming body, Command command) {
        return view(units.change(id, command, unit -> unit.rename(body.name(), body.aliases())));
    }

    @PostMapping("/{id}/move")
    @RolesAllowed(Roles.ADMIN)
    View move(@PathVariable String id, @RequestBody Move body, Command command) {
        var parent = parent(body.parent());
        return view(
            units.change(id, command, unit -> {
                requirePlace(id, unit.level(), parent, body.group());
                unit.move(body.parent(), body.group());
            })
        );
    }

    @PostMapping("/{id}/close")
    @RolesAllowed(Roles.ADMIN)
    View close(@PathVariable String id, @RequestBody @Valid Closing body, Command command) {
        return view(
            units.change(id, command, unit -> {
                if (units.hasOpenChildren(id)) {
                    throw Problem.conflict("unit-has-children", id);
                }
                unit.close(body.reason());
            })
        );
    }

    private @Nullable OrganisationUnit parent(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return units.find(id).orElseThrow(() -> Problem.invalid().at("/parent", "unit-unknown", id));
    }

    private static void requirePlace(
        String id,
        Level level,
        @Nullable OrganisationUnit parent,
        @Nullable String group
    ) {
        UnitRules.wrong(id, level, parent, group).ifPresent(wrong -> {
            throw Problem.invalid().at("/" + wrong.field(), wrong.code());
        });
    }

    private static View view(OrganisationUnit unit) {
        return new View(unit.state(), unit.version());
    }
}
