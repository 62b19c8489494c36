package io.chengxuan.reporting.quotas;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/quotas")
class QuotaController {

    private final QuotaCopies quotas;
    private final UnitTree tree;
    private final List<Counts> counts;
    private final Clock clock;

    QuotaController(QuotaCopies quotas, UnitTree tree, List<Counts> counts, Clock clock) {
        this.quotas = quotas;
        this.tree = tree;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * What was expected of the units that the caller may read, in one year ({@code 2026}), month ({@code 2026-07}) or week
     * ({@code 2026-W30}), and what there was of it.
     *
     * @param unit the unit and everything below it
     * @param asOf the day at whose end things are to be seen; today unless given
     */
    @GetMapping
    @PermitAll
    QuotaTable.Answer table(
        Scope scope,
        @RequestParam @Nullable String year,
        @RequestParam @Nullable String month,
        @RequestParam @Nullable String week,
        @RequestParam @Nullable String unit,
        @RequestParam @Nullable LocalDate asOf
    ) {
        if (unit != null && tree.find(unit).isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "unknown-unit", unit);
        }
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var period = QuotaPeriod.of(year, month, week, LocalDate.now(clock));
        var table = new QuotaTable(quotas.per(period.per()), tree, period, Counts.firstOf(counts));
        var below = unit == null ? null : tree.subtree(unit);
        return table.answer(day, it -> scope.owns(it.id()) && (below == null || below.contains(it.id())));
    }
}
