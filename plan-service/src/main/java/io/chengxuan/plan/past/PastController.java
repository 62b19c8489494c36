package io.chengxuan.plan.past;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.jobs.UploadedFiles;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/tasks/imports")
class PastController {

    private static final MediaType SHEET = MediaType.parseMediaType("text/tab-separated-values;charset=UTF-8");

    private final PastImports imports;
    private final UploadedFiles files;
    private final MessageSource messages;

    PastController(PastImports imports, UploadedFiles files, MessageSource messages) {
        this.imports = imports;
        this.files = files;
        this.messages = messages;
    }

    record Progress(int done, int of) {}

    /** The job; {@code problems} names the first thousand bad rows. */
    record View(
        @JsonUnwrapped PastImportState job,
        long version,
        String fileName,
        Instant createdAt,
        Progress progress,
        boolean alreadyImported,
        List<Fault> problems
    ) {}

    /** Takes a table of past records; its columns are described at {@link PastTable}. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<View> take(@RequestPart MultipartFile file, Command command) throws IOException {
        var content = file.getBytes();
        int rows = PastTable.rows(content, messages).size();
        var fingerprint = Fingerprint.of(content);
        files.keep(fingerprint, content);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var fileName = name.substring(Math.max(0, name.length() - 200));
        var at = command.at().truncatedTo(ChronoUnit.SECONDS);
        var id = Fingerprint.of("past-import", fingerprint);
        var job = new PastImport(id, command.unit(), command.actor(), fingerprint, fileName, at, rows);
        var ordered = command.withBody(fingerprint);
        boolean started = imports.createIfAbsent(job, ordered);
        var taken = imports.get(id);
        if (!started && taken.canRestart()) {
            taken = imports.change(id, ordered, again -> again.restart(fileName, ordered, at));
            started = taken.status() == PastImport.Status.RUNNING;
        }
        return ResponseEntity.accepted()
            .location(URI.create("/api/tasks/imports/" + id))
            .body(view(taken, !started));
    }

    @GetMapping("/{id}")
    @RolesAllowed(Roles.ADMIN)
    View one(@PathVariable String id) {
        return view(imports.get(id), false);
    }

    /** The bad rows as a table to correct and send again: line, column, what is wrong, and the cell. */
    @GetMapping("/{id}/problems")
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<String> problems(@PathVariable String id, Caller caller) {
        var job = imports.noteProblemsTaken(
            id,
            new Command(caller.accountId(), caller.unit(), null, "", null, Instant.now())
        );
        var locale = LocaleContextHolder.getLocale();
        var sheet = new StringBuilder(messages.getMessage("past.problems", null, locale)).append('\n');
        job.faults().forEach(bad -> {
            var fault = bad.fault(messages);
            sheet
                .append(fault.row())
                .append('\t')
                .append(safe(bad.shownHeading(messages)))
                .append('\t');
            sheet.append(safe(fault.what())).append('\t').append(safe(bad.cell())).append('\n');
        });
        return ResponseEntity.ok()
            .contentType(SHEET)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problems.tsv\"")
            .body(sheet.toString());
    }

    /** A cell that a spreadsheet would take for a formula is made text. */
    private static String safe(String cell) {
        var text = cell.replaceAll("[\\t\\r\\n]", " ");
        return text.matches("[=+@-].*") ? "'" + text : text;
    }

    private View view(PastImport job, boolean already) {
        var state = job.state();
        return new View(
            state,
            job.version(),
            job.fileName(),
            job.createdAt(),
            new Progress(state.done(), state.of()),
            already,
            job
                .faults()
                .stream()
                .map(bad -> bad.fault(messages))
                .toList()
        );
    }
}
