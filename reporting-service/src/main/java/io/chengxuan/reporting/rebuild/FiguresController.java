package io.chengxuan.reporting.rebuild;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.reporting.ReportingSettings;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.figures.Reconciliation;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checking the figures against their facts, and building them anew from the events. */
@RestController
@RequestMapping("/api/reports")
class FiguresController {

    private final Figures<?> figures;
    private final Generations generations;
    private final ReportingSettings settings;
    private final AtomicInteger drift = new AtomicInteger();

    FiguresController(Figures<?> figures, Generations generations, ReportingSettings settings, MeterRegistry meters) {
        this.figures = figures;
        this.generations = generations;
        this.settings = settings;
        meters.gauge("chengxuan.figures.drift", drift);
    }

    @PostMapping("/reconcile")
    @RolesAllowed(Roles.ADMIN)
    Reconciliation.Result reconcile(Scope scope) {
        scope.requireCity();
        return reconcile();
    }

    private Reconciliation.Result reconcile() {
        var result = Reconciliation.of(figures.current(), settings.quiet());
        drift.set(result.drifted());
        return result;
    }

    /** So that the metric is never older than an hour. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void reconcileHourly() {
        reconcile();
    }

    /** 202, or 409 {@code rebuild-running}. */
    @PostMapping("/rebuild")
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<RebuildView> rebuild(Scope scope, Command command) {
        scope.requireCity();
        var subject = figures.current().subject().name();
        var requested = generations.request(subject, command);
        return ResponseEntity.accepted().location(URI.create("/api/reports/rebuild")).body(requested.view());
    }

    @GetMapping("/rebuild")
    @RolesAllowed(Roles.ADMIN)
    RebuildView progress(Scope scope) {
        scope.requireCity();
        var subject = figures.current().subject().name();
        return generations
            .find(subject)
            .orElseGet(() -> new Generation(subject))
            .view();
    }
}
