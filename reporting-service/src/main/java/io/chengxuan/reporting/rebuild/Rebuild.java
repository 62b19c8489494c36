package io.chengxuan.reporting.rebuild;

import io.chengxuan.reporting.ReportingSettings;
import io.chengxuan.reporting.figures.Board;
import io.chengxuan.reporting.figures.FigureSet;
import io.chengxuan.reporting.figures.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a subject's generation: follows a switch that another instance made, and takes up a rebuild that nobody is working
 * on. A rebuild that was killed half-way is begun again from the first record; facts that are there already stay.
 */
final class Rebuild<B extends Board> {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Figures<B> figures;
    private final Generations generations;
    private final Log records;
    private final ReportingSettings settings;
    private final String instance = UUID.randomUUID().toString();
    private volatile boolean running;
    private Thread thread = new Thread();

    Rebuild(Figures<B> figures, Generations generations, Log records, ReportingSettings settings) {
        this.figures = figures;
        this.generations = generations;
        this.records = records;
        this.settings = settings;
        figures.confirmBy(this::follow);
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform()
            .name("rebuild-" + subject())
            .start(this::watch);
    }

    void stop() {
        running = false;
        thread.interrupt();
    }

    private String subject() {
        return figures.current().subject().name();
    }

    private void watch() {
        while (running) {
            try {
                follow();
                var found = generations.find(subject());
                if (found.isPresent() && found.get().isFree(Instant.now()) && claim()) {
                    build();
                }
                Thread.sleep(LOOK);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                log.warn("The rebuild waits and is tried again: {}", e.toString());
                pause();
            }
        }
    }

    /** Uses the generation that is in use elsewhere. */
    private synchronized void follow() {
        long current = generations.current(subject());
        if (current != figures.current().generation()) {
            figures.switchTo(figures.current().generation(current));
        }
        figures.confirmed();
    }

    private boolean claim() {
        return generations.tryChange(subject(), generation -> generation.claim(instance, leaseEnd()));
    }

    private void build() throws InterruptedException {
        var generation = generations.get(subject());
        boolean switched = generation.status() == GenerationStatus.FOLLOWING;
        var next = switched ? figures.current() : figures.current().generation(generation.next());
        log.info("Building generation {} of {} from the log", next.generation(), subject());
        try (var replay = new Replay(records, next)) {
            while (!replay.caughtUp()) {
                replay.step();
                report(replay);
            }
            if (!switched) {
                switchOver(next);
            }
            // Until every instance has heard of the switch, some events still go to the old facts only.
            var until = Instant.now().plus(settings.rebuildGrace());
            while (Instant.now().isBefore(until)) {
                replay.step();
                figures.hint();
                report(replay);
            }
        }
        figures
            .current()
            .generation(next.generation() - 1)
            .drop();
        change(Generation::finish);
        log.info("Generation {} of {} is in use", next.generation(), subject());
    }

    private void switchOver(FigureSet<B> next) {
        int differences = Differences.between(figures.current(), next);
        change(g -> g.switchOver(differences, Instant.now()));
        figures.switchTo(next);
        figures.confirmed();
    }

    private void report(Replay replay) throws InterruptedException {
        if (!running || Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (replay.reportDue()) {
            change(g -> g.progress(replay.done(), replay.of(), leaseEnd()));
        }
    }

    /** Stops the work when another instance has taken it over. */
    private void change(java.util.function.Consumer<Generation> decision) {
        boolean changed = generations.tryChange(subject(), generation -> {
            if (!generation.isRunBy(instance)) {
                throw new IllegalStateException("Another instance has taken the rebuild over");
            }
            decision.accept(generation);
        });
        if (!changed) {
            throw new IllegalStateException("Somebody else changed the generation meanwhile");
        }
    }

    private static Instant leaseEnd() {
        return Instant.now().plus(LEASE);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
