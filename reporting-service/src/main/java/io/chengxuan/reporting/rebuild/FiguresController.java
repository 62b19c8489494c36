package io.chengxuan.reporting.rebuild;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.ReportingSettings;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.figures.Reconciliation;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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

    private final List<Figures<?>> subjects;
    private final Generations generations;
    private final ReportingSettings settings;
    private final AtomicInteger drift = new AtomicInteger();

    FiguresController(
        List<Figures<?>> subjects,
        Generations generations,
        ReportingSettings settings,
        MeterRegistry meters
    ) {
        this.subjects = subjects;
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
        var result = subjects
            .stream()
            .map(figures -> Reconciliation.of(figures.current(), settings.quiet()))
            .reduce(Reconciliation.Result.NONE, Reconciliation.Result::and);
        drift.set(result.drifted());
        return result;
    }

    /** So that the metric is never older than an hour. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void reconcileHourly() {
        reconcile();
    }

    /** Of every subject that no rebuild is under way of; 202, or 409 {@code rebuild-running} when there is none. */
    @PostMapping("/rebuild")
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<Progress> rebuild(Scope scope, Command command) {
        scope.requireCity();
        var running = new ArrayList<Problem>();
        for (var subject : subjects().toList()) {
            try {
                generations.request(subject, command);
            } catch (Problem refused) {
                running.add(refused);
            }
        }
        if (running.size() == subjects.size()) {
            throw running.getFirst();
        }
        return ResponseEntity.accepted().location(URI.create("/api/reports/rebuild")).body(progress());
    }

    @GetMapping("/rebuild")
    @RolesAllowed(Roles.ADMIN)
    Progress progress(Scope scope) {
        scope.requireCity();
        return progress();
    }

    private Progress progress() {
        return new Progress(
            subjects()
                .map(subject -> generations.of(subject).view())
                .toList()
        );
    }

    private Stream<String> subjects() {
        return subjects.stream().map(figures -> figures.current().subject().name());
    }

    /** @param items one for each subject */
    record Progress(List<RebuildView> items) {}
}
