package io.chengxuan.reporting.baseline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** Figures of past years, stated by the city for years that were not counted here. */
@RestController
@RequestMapping("/api/reports/baselines")
class BaselineController {

    private final Baselines baselines;
    private final ImportBaselines importBaselines;
    private final UnitTree units;

    BaselineController(Baselines baselines, ImportBaselines importBaselines, UnitTree units) {
        this.baselines = baselines;
        this.importBaselines = importBaselines;
        this.units = units;
    }

    /**
     * @param month null for the whole year
     * @param unit code of the unit it is about; null for the whole city
     * @param level of the outlets; null for all
     * @param source where the figure is taken from
     */
    record Request(
        @NotNull @Min(BaselineRow.FIRST_YEAR) @Max(BaselineRow.LAST_YEAR) Integer year,
        @Nullable @Min(1) @Max(12) Integer month,
        @NotNull BaselineMeasure measure,
        @Nullable @Size(max = 100) String unit,
        BaselineKey.@Nullable Level level,
        @NotNull @Min(0) @Max(BaselineRow.MOST) Long value,
        @Nullable @Size(max = BaselineRow.LONGEST_SOURCE) String source
    ) {}

    record View(@JsonUnwrapped BaselineState baseline, long version, @Nullable String source) {}

    /** @param items latest first */
    record Years(List<Integer> items) {}

    @GetMapping
    @PermitAll
    Page<View> baselines(@RequestParam @Nullable Integer year, Scope scope, @ParameterObject Paging paging) {
        return baselines.page(year, scope, paging).map(BaselineController::view);
    }

    /** The years that figures are stated for. */
    @GetMapping("/years")
    @PermitAll
    Years baselineYears() {
        return new Years(baselines.years());
    }

    /** States a figure, or states it anew. */
    @PostMapping
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> set(@RequestBody @Valid Request body, Scope scope, Command command) {
        scope.requireCity();
        if (body.unit() != null && units.find(body.unit()).isEmpty()) {
            throw Problem.invalid().at("/unit", "unit-unknown", body.unit());
        }
        var key = new BaselineKey(body.year(), body.month(), body.measure(), body.unit(), body.level());
        var source = body.source() == null || body.source().isBlank() ? null : body.source().strip();
        return answer(baselines.set(key, body.value(), source, command));
    }

    @PostMapping("/{id}/withdraw")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> withdraw(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(baselines.change(id, command, Baseline::withdraw));
    }

    /** Columns year, month, measure, unit, level, value, source; {@code dry} changes nothing and says what would be. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ImportBaselines.Outcome imports(
        @RequestPart MultipartFile file,
        @RequestParam(defaultValue = "false") boolean dry,
        Scope scope,
        Command command
    ) throws IOException {
        scope.requireCity();
        return importBaselines.from(file.getBytes(), dry, command.withBody(Fingerprint.of(file.getBytes())));
    }

    private static ResponseEntity<View> answer(Baseline baseline) {
        return ResponseEntity.ok().eTag(String.valueOf(baseline.version())).body(view(baseline));
    }

    private static View view(Baseline baseline) {
        return new View(baseline.state(), baseline.version(), baseline.source());
    }
}
