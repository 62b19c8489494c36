package io.chengxuan.platform.jobs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is left to be done of one kind of work, one item after the other and never twice at once in this process.
 * To be scheduled at a rate and not with a delay: a long run must not hold up what else the scheduler has to do. After a
 * fault it pauses, so that a store that is away does not fill the log.
 */
public final class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final String name;
    private final ReentrantLock running = new ReentrantLock();
    private volatile long resumesAt = System.nanoTime();

    public Sweep(String name) {
        this.name = name;
    }

    /** Looks, and does a step for each item found; an item that fails is found again later. */
    public <T> void over(Supplier<List<T>> look, Consumer<? super T> step) {
        if (System.nanoTime() - resumesAt < 0 || !running.tryLock()) {
            return;
        }
        try {
            look.get().forEach(item -> attempt(() -> step.accept(item)));
        } catch (RuntimeException e) {
            pause(e);
        } finally {
            running.unlock();
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            pause(e);
        }
    }

    private void pause(RuntimeException fault) {
        log.warn("{} pauses and will go on: {}", name, fault.toString());
        resumesAt = System.nanoTime() + PAUSE.toNanos();
    }
}
