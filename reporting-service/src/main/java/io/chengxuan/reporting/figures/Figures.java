package io.chengxuan.reporting.figures;

import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The figures of one subject that readers see: takes its events as facts and computes the cells they touch, at once after
 * each event and twice a second in any case.
 */
public final class Figures<B extends Board> implements EventHandler, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Figures.class);
    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final Duration GATHER = Duration.ofMillis(20);
    private static final Duration LONGEST_GATHER = Duration.ofSeconds(2);
    private static final Duration CONFIRMED_FOR = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final Subject<B> subject;
    private final Consumer<Collection<Cell>> changed;
    private final Semaphore hints = new Semaphore(0);
    private final MeterRegistry meters;
    private volatile FigureSet<B> current;
    private volatile Instant computedAt = Instant.EPOCH;
    private volatile long confirmedAt = System.nanoTime();
    private volatile Runnable confirm = () -> {};
    private volatile boolean running;
    private Thread thread = new Thread();

    /** @param changed hears of cells that are new on the board */
    public Figures(FigureSet<B> first, Consumer<Collection<Cell>> changed, MeterRegistry meters) {
        this.subject = first.subject();
        this.current = first;
        this.changed = changed;
        this.meters = meters;
    }

    @Override
    public boolean accepts(String type) {
        return subject.accepts(type);
    }

    /** A rehearsal never enters real figures. */
    @Override
    public void handle(IncomingEvent event) {
        if (System.nanoTime() - confirmedAt > CONFIRMED_FOR.toNanos()) {
            confirm.run();
        }
        if (!event.drill() && current.apply(subject.fact(event))) {
            hints.release();
        }
    }

    public FigureSet<B> current() {
        return current;
    }

    /** Up to when everything that had arrived is in the figures. */
    public Instant computedAt() {
        return computedAt;
    }

    /** From now on readers and events use the other set. */
    public void switchTo(FigureSet<B> other) {
        current = other;
        hints.release();
    }

    /**
     * Whom to ask whether the current set is still the one to use, when nobody has said so for a while: an instance that was
     * suspended must not write into a set that others have left.
     */
    public void confirmBy(Runnable question) {
        confirm = question;
    }

    /** Says that the current set is the one to use. */
    public void confirmed() {
        confirmedAt = System.nanoTime();
    }

    /** Wakes the sweep. */
    public void hint() {
        hints.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform()
            .name("figures-" + subject.name())
            .start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        hints.release();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        var cells = meters.counter("chengxuan.figures.cells", "subject", subject.name());
        long refreshAt = 0;
        boolean failed = false;
        while (running) {
            try {
                if (failed) {
                    publish(current.reload());
                    failed = false;
                }
                var started = Instant.now();
                long from = System.nanoTime();
                var swept = current.sweep();
                cells.increment(swept.cells().size());
                publish(swept.cells());
                if (System.nanoTime() >= refreshAt) {
                    publish(current.refresh());
                    refreshAt = System.nanoTime() + SWEEP.toNanos();
                }
                if (swept.all()) {
                    computedAt = started;
                }
                gather(swept, System.nanoTime() - from);
                if (swept.all()) {
                    awaitHint(SWEEP);
                }
            } catch (RuntimeException e) {
                failed = true;
                log.warn("Figures wait, the sweep tries again: {}", e.toString());
                awaitHint(PAUSE_AFTER_FAULT);
            }
        }
    }

    private void publish(Collection<Cell> cells) {
        if (!cells.isEmpty()) {
            changed.accept(cells);
        }
    }

    /**
     * One sweep costs the same for one event or a hundred, so under load they are let gather: as long as the sweep took, so that
     * cells of many facts that change all the time take half of the store's time at most.
     */
    private static void gather(FigureSet.Swept swept, long nanos) {
        if (!swept.cells().isEmpty()) {
            LockSupport.parkNanos(Math.clamp(nanos, GATHER.toNanos(), LONGEST_GATHER.toNanos()));
        }
    }

    private void awaitHint(Duration atMost) {
        try {
            if (hints.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                hints.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
