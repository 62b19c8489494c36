package io.chengxuan.plan.quota;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
@RequestMapping("/api/quotas")
class QuotaController {

    static final int MOST = 100_000;

    private final Quotas quotas;
    private final SetQuota setQuota;
    private final ImportQuotas importQuotas;
    private final Audiences audiences;

    QuotaController(Quotas quotas, SetQuota setQuota, ImportQuotas importQuotas, Audiences audiences) {
        this.quotas = quotas;
        this.setQuota = setQuota;
        this.importQuotas = importQuotas;
        this.audiences = audiences;
    }

    /**
     * @param unit whom it is for: a unit's code or name, a ranking group, or {@code ALL}
     * @param outlets kinds of outlets whose pieces count together; empty or null for all of them
     * @param from first day, {@code until} the last one; null for no end
     */
    record Request(
        @NotBlank @Size(max = 100) String unit,
        Measure.@NotNull What measure,
        @Nullable @Size(max = 6) List<@NotNull OutletKind> outlets,
        Measure.@NotNull Per per,
        @NotNull @Min(1) @Max(MOST) Integer count,
        @NotNull LocalDate from,
        @Nullable LocalDate until,
        @Nullable @Size(max = 500) String source
    ) {}

    record Change(
        @NotNull @Min(1) @Max(MOST) Integer count,
        @NotNull LocalDate from,
        @Nullable @Size(max = 500) String source
    ) {}

    /** @param from first day of the version meant; {@code until} its new last day, null to withdraw it altogether */
    record End(@NotNull LocalDate from, @Nullable LocalDate until) {}

    /** @param history every version, those that were withdrawn among them */
    record View(@JsonUnwrapped QuotaState quota, long version, List<QuotaVersion> history) {}

    @GetMapping
    @PermitAll
    Page<View> page(Scope scope, @ParameterObject Paging paging) {
        return quotas.page(scope, paging).map(QuotaController::view);
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id, Scope scope) {
        return answer(quotas.readable(id, scope));
    }

    /** {@code quota-overlaps} 409 when a version of the same kind holds on some of those days. */
    @PostMapping
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> set(@RequestBody @Valid Request body, Scope scope, Command command) {
        var measure = new Measure(body.measure(), Objects.requireNonNullElse(body.outlets(), List.of()), body.per());
        if (!measure.sound()) {
            throw Problem.invalid().at("/outlets", "quota-outlets");
        }
        requireOrder(body.from(), body.until());
        var audience = audiences
            .reader()
            .apply(body.unit())
            .orElseThrow(() -> Problem.invalid().at("/unit", "unit-unknown", body.unit()));
        if (!audiences.within(scope, audience)) {
            throw Problem.forbidden();
        }
        var version = version(body.count(), body.from(), body.until(), body.source(), command);
        var quota = setQuota.set(audience, measure, version, command);
        return ResponseEntity.status(HttpStatus.CREATED).eTag(String.valueOf(quota.version())).body(view(quota));
    }

    /** Another count from a day on; what was expected before stays readable. */
    @PostMapping("/{id}/change")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> change(
        @PathVariable String id,
        @RequestBody @Valid Change body,
        Scope scope,
        Command command
    ) {
        quotas.readable(id, scope);
        var version = version(body.count(), body.from(), null, body.source(), command);
        return answer(quotas.change(id, command, quota -> quota.change(version, scope)));
    }

    @PostMapping("/{id}/end")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> end(@PathVariable String id, @RequestBody @Valid End body, Scope scope, Command command) {
        quotas.readable(id, scope);
        requireOrder(body.from(), body.until());
        return answer(quotas.change(id, command, quota -> quota.end(body.from(), body.until(), scope)));
    }

    /** Columns unit, measure, outlets, per, count, from, until, source; {@code dry} changes nothing and says what would be. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.DISTRICT_EDITOR })
    ImportQuotas.Outcome imports(
        @RequestPart MultipartFile file,
        @RequestParam(defaultValue = "false") boolean dry,
        Scope scope,
        Command command
    ) throws IOException {
        return importQuotas.from(file.getBytes(), dry, scope, command.withBody(Fingerprint.of(file.getBytes())));
    }

    private static void requireOrder(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw Problem.invalid().at("/until", "period-order");
        }
    }

    private static QuotaVersion version(
        int count,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String source,
        Command command
    ) {
        var text = source == null || source.isBlank() ? null : source.strip();
        return new QuotaVersion(count, from, until, text, command.unit(), command.actor(), command.at(), false);
    }

    private static ResponseEntity<View> answer(Quota quota) {
        return ResponseEntity.ok().eTag(String.valueOf(quota.version())).body(view(quota));
    }

    private static View view(Quota quota) {
        return new View(quota.state(), quota.version(), quota.versions().all());
    }
}
