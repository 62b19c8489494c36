package io.chengxuan.media.intake;

import io.chengxuan.media.export.What;
import io.chengxuan.media.report.RegistrarsOnly;
import io.chengxuan.media.report.Tone;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.jobs.UploadedFiles;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/media/reports/imports")
class ReportImportController {

    private final ReportImports imports;
    private final Mappings mappings;
    private final ImportViews views;
    private final FaultSheet sheet;
    private final UploadedFiles files;
    private final Exports exports;
    private final UnitTree units;

    ReportImportController(
        ReportImports imports,
        Mappings mappings,
        ImportViews views,
        FaultSheet sheet,
        UploadedFiles files,
        Exports exports,
        UnitTree units
    ) {
        this.imports = imports;
        this.mappings = mappings;
        this.views = views;
        this.sheet = sheet;
        this.files = files;
        this.exports = exports;
        this.units = units;
    }

    /**
     * @param columns the heading of the table for each field that it has
     * @param tone of rows that say none
     * @param unit code of the unit that rows without one are about
     */
    record MappingRequest(
        @NotNull Map<Field, @NotNull @Size(max = 1_000) String> columns,
        @Nullable Tone tone,
        @Nullable @Size(max = 40) String unit
    ) {}

    /** The latest imports of the caller's unit and those below it. */
    @GetMapping
    @RegistrarsOnly
    Page<ImportViews.Row> latest(Scope scope) {
        return Page.whole(imports.latest(scope).stream().map(views::row).toList());
    }

    /** A table of reports; it is read and, if its columns are known, tried. The same file again starts over until it has ended. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RegistrarsOnly
    ResponseEntity<ImportViews.View> start(@RequestPart MultipartFile file, Command command) throws IOException {
        var content = file.getBytes();
        var fingerprint = Fingerprint.of(content);
        files.keep(fingerprint, content);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var fileName = name.substring(Math.max(0, name.length() - 200));
        var job = imports.open(fingerprint, fileName, command.withBody(fingerprint));
        return ResponseEntity.accepted()
            .location(URI.create("/api/media/reports/imports/" + job.id()))
            .body(views.view(imports.get(job.id())));
    }

    @GetMapping("/{id}")
    @RegistrarsOnly
    ImportViews.View one(@PathVariable String id, Scope scope) {
        return views.view(scope.requireReadable(imports.get(id), id));
    }

    /** Says which column is what, which the unit's next table with the same headings begins with; the rows are tried anew. */
    @PostMapping("/{id}/mapping")
    @RegistrarsOnly
    ImportViews.View map(
        @PathVariable String id,
        @RequestBody @Valid MappingRequest body,
        Scope scope,
        Command command
    ) {
        var job = scope.requireReadable(imports.get(id), id);
        if (body.unit() != null && units.find(body.unit()).isEmpty()) {
            throw Problem.invalid().at("/unit", "unit-unknown", body.unit());
        }
        if (body.unit() != null && !scope.owns(body.unit())) {
            throw Problem.forbidden();
        }
        var mapping = new Mapping(body.columns(), body.tone(), body.unit());
        var mapped = imports.changeSurely(id, command, it -> it.map(mapping));
        mappings.remember(job.unit(), mapped.headings(), mapping);
        return views.view(mapped);
    }

    /** Takes the rows that are right. */
    @PostMapping("/{id}/start")
    @RegistrarsOnly
    ImportViews.View take(@PathVariable String id, Scope scope, Command command) {
        scope.requireReadable(imports.get(id), id);
        return views.view(imports.changeSurely(id, command, job -> job.take(command)));
    }

    /** What was taken already stays. */
    @PostMapping("/{id}/cancel")
    @RegistrarsOnly
    ImportViews.View cancel(@PathVariable String id, Scope scope, Command command) {
        scope.requireReadable(imports.get(id), id);
        return views.view(imports.changeSurely(id, command, ReportImport::cancel));
    }

    /** The bad rows as they stand in the table, with what is wrong with them, to be corrected and sent again. */
    @GetMapping("/{id}/faults")
    @RegistrarsOnly
    void faults(
        @PathVariable String id,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var job = scope.requireReadable(imports.get(id), id);
        exports.taken(scope.caller(), What.IMPORT_FAULTS, format, id);
        sheet.write(job, format, locale, response);
    }
}
