package io.chengxuan.plan.intake;

import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.plan.PlanState;
import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/plans/imports")
class ImportController {

    private final PlanImports imports;
    private final TakeDocument takeDocument;
    private final AcceptImport acceptImport;
    private final Previews previews;
    private final ImportViews views;
    private final Units units;

    ImportController(
        PlanImports imports,
        TakeDocument takeDocument,
        AcceptImport acceptImport,
        Previews previews,
        ImportViews views,
        Units units
    ) {
        this.imports = imports;
        this.takeDocument = takeDocument;
        this.acceptImport = acceptImport;
        this.previews = previews;
        this.views = views;
        this.units = units;
    }

    record Acceptance(@Nullable Integer year) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<ImportViews.Row> take(@RequestPart MultipartFile file, Scope scope, Command command, Locale locale)
        throws IOException {
        units.requireSome();
        scope.requireCity();
        var content = file.getBytes();
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var taken = takeDocument.take(name, content, command.withBody(Fingerprint.of(content)));
        return ResponseEntity.accepted()
            .location(URI.create("/api/plans/imports/" + taken.job().id()))
            .body(views.row(taken.job(), taken.already(), locale));
    }

    @GetMapping
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.CITY_APPROVER, Roles.ADMIN })
    Page<ImportViews.Row> page(Scope scope, @ParameterObject Paging paging, Locale locale) {
        return imports.page(scope, paging).map(job -> views.row(job, false, locale));
    }

    @GetMapping("/{id}")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.CITY_APPROVER, Roles.ADMIN })
    ResponseEntity<ImportViews.View> one(@PathVariable String id, Scope scope, Locale locale) {
        return answer(scope.requireReadable(imports.get(id), id), locale);
    }

    /** Puts the corrected preview in place of the one that was read; {@code If-Match} is required. */
    @PutMapping("/{id}/preview")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<ImportViews.View> correct(
        @PathVariable String id,
        @RequestBody PlanPreview preview,
        Scope scope,
        Command command,
        Locale locale
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        return answer(
            imports.change(id, command, job -> {
                job.requireAny(PlanImport.Status.PREVIEW);
                job.correct(previews.add(id, preview));
            }),
            locale
        );
    }

    /** Makes the preview a draft plan (201), or answers with the plan that it has become (200). */
    @PostMapping("/{id}/accept")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<PlanState> accept(
        @PathVariable String id,
        @RequestBody(required = false) @Nullable Acceptance body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        var accepted = acceptImport.accept(id, body == null ? null : body.year(), command);
        var plan = accepted.plan();
        return ResponseEntity.status(accepted.made() ? HttpStatus.CREATED : HttpStatus.OK)
            .location(URI.create("/api/plans/" + plan.id()))
            .eTag(String.valueOf(plan.version()))
            .body(plan.state());
    }

    @PostMapping("/{id}/discard")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<ImportViews.View> discard(@PathVariable String id, Scope scope, Command command, Locale locale) {
        scope.requireCity();
        return answer(imports.change(id, command, PlanImport::discard), locale);
    }

    private ResponseEntity<ImportViews.View> answer(PlanImport job, Locale locale) {
        return ResponseEntity.ok()
            .eTag(String.valueOf(job.version()))
            .body(views.view(job, false, locale));
    }
}
