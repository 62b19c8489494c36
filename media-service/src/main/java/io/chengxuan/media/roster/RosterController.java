package io.chengxuan.media.roster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.media.report.RegistrarsOnly;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.privacy.Masked;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
@RequestMapping("/api/media/rosters")
class RosterController {

    private final RosterEntries entries;
    private final KeepRoster keep;
    private final RosterNames names;
    private final ImportRoster importRoster;
    private final RosterCoverage coverage;
    private final UnitTree units;
    private final Clock clock;

    RosterController(
        RosterEntries entries,
        KeepRoster keep,
        RosterNames names,
        ImportRoster importRoster,
        RosterCoverage coverage,
        UnitTree units,
        Clock clock
    ) {
        this.entries = entries;
        this.keep = keep;
        this.names = names;
        this.importRoster = importRoster;
        this.coverage = coverage;
        this.units = units;
        this.clock = clock;
    }

    /** @param hours with one decimal at most */
    record NewTraining(
        @NotNull LocalDate date,
        @NotBlank @Size(max = 100) String topic,
        @NotNull @DecimalMin("0.5") @DecimalMax("200") @Digits(integer = 3, fraction = 1) BigDecimal hours
    ) {}

    record Ending(@NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}

    record Trained(LocalDate date, String topic, BigDecimal hours) {}

    /** A whole name: parts are found by nobody. */
    record Wanted(@NotBlank @Size(max = 60) String name) {
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /**
     * @param name as it is for editors and approvers, masked for others; erased some time after the term
     * @param standing as of today
     */
    record View(
        @JsonUnwrapped RosterState entry,
        long version,
        Masked name,
        Standing standing,
        List<Trained> trainings,
        @Nullable String endReason
    ) {}

    /** In scope, whose term ends first first. */
    @GetMapping
    @PermitAll
    Page<View> page(@ParameterObject RosterQuery query, Scope scope, @ParameterObject Paging paging) {
        return entries.page(query, scope, paging, today()).map(entry -> view(entry, scope));
    }

    /** How many of each kind serve at each unit in scope today, none included. */
    @GetMapping("/coverage")
    @PermitAll
    Page<RosterCoverage.Row> coverage(Scope scope) {
        return Page.whole(coverage.rows(scope, today()));
    }

    /** Those in scope with that name; a POST, as addresses are logged and this must not be. */
    @PostMapping("/find")
    @NameReaders
    Page<View> find(@RequestBody @Valid Wanted body, Scope scope) {
        var found = entries.named(names.blinds(body.name()), scope);
        return Page.whole(
            found
                .stream()
                .map(entry -> view(entry, scope))
                .toList()
        );
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id, Scope scope) {
        return answer(scope.requireReadable(entries.get(id), id), scope);
    }

    /** By a unit for itself and those below it. {@code roster-entered} 409. */
    @PostMapping
    @RegistrarsOnly
    ResponseEntity<View> add(@RequestBody @Valid RosterRequest body, Scope scope, Command command) {
        var entry = keep.add(body.sound(units, scope, today()), command);
        return ResponseEntity.status(HttpStatus.CREATED).eTag(String.valueOf(entry.version())).body(view(entry, scope));
    }

    @PostMapping("/{id}/change")
    @RegistrarsOnly
    ResponseEntity<View> change(
        @PathVariable String id,
        @RequestBody @Valid RosterRequest body,
        Scope scope,
        Command command
    ) {
        scope.requireReadable(entries.get(id), id);
        command.requireExpectedVersion();
        return answer(keep.change(id, body.sound(units, scope, today()), command), scope);
    }

    @PostMapping("/{id}/train")
    @RegistrarsOnly
    ResponseEntity<View> train(
        @PathVariable String id,
        @RequestBody @Valid NewTraining body,
        Scope scope,
        Command command
    ) {
        scope.requireReadable(entries.get(id), id);
        if (body.date().isAfter(today())) {
            throw Problem.invalid().at("/date", "date-future");
        }
        var training = Training.of(body.date(), body.topic().strip(), body.hours());
        return answer(entries.change(id, command, entry -> entry.train(training)), scope);
    }

    /** Before its time, with a reason; the entry stays readable. */
    @PostMapping("/{id}/end")
    @RegistrarsOnly
    ResponseEntity<View> end(@PathVariable String id, @RequestBody @Valid Ending body, Scope scope, Command command) {
        scope.requireReadable(entries.get(id), id);
        if (body.on().isAfter(today())) {
            throw Problem.invalid().at("/on", "date-future");
        }
        return answer(keep.end(id, body.on(), body.reason().strip(), command), scope);
    }

    /** Columns unit, name, kind, from and if wanted to; {@code dry} changes nothing and says what would be. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RegistrarsOnly
    ImportRoster.Outcome imports(
        @RequestPart MultipartFile file,
        @RequestParam(defaultValue = "false") boolean dry,
        Scope scope,
        Command command
    ) throws IOException {
        return importRoster.from(file.getBytes(), dry, scope, command.withBody(Fingerprint.of(file.getBytes())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ResponseEntity<View> answer(RosterEntry entry, Scope scope) {
        return ResponseEntity.ok().eTag(String.valueOf(entry.version())).body(view(entry, scope));
    }

    private View view(RosterEntry entry, Scope scope) {
        return new View(
            entry.state(),
            entry.version(),
            names.shown(entry, scope),
            entry.standing(today()),
            entry
                .trainings()
                .stream()
                .map(it -> new Trained(it.date(), it.topic(), it.hours()))
                .toList(),
            entry.endReason()
        );
    }
}
