package io.chengxuan.load;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Starts a piece of work at a fixed rate, whatever the pieces before it take; each in a thread of its own. What would be more
 * than a second's worth at once is left out: who measures sees a rate that is not reached rather than a machine that stands still.
 */
public final class OpenLoop implements AutoCloseable {

    private static final int TICK_MILLIS = 2;
    private static final int END_SECONDS = 5;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong underWay = new AtomicLong();
    private final long started = System.nanoTime();

    /** @param work is given its number, from 0 */
    public OpenLoop(int perSecond, LongConsumer work) {
        clock.scheduleAtFixedRate(
            () -> {
                long due = (perSecond * (System.nanoTime() - started)) / 1_000_000_000L;
                while (begun.get() < due) {
                    long number = begun.getAndIncrement();
                    if (underWay.incrementAndGet() > perSecond) {
                        underWay.decrementAndGet();
                    } else {
                        Thread.ofVirtual().start(() -> done(work, number));
                    }
                }
            },
            0,
            TICK_MILLIS,
            TimeUnit.MILLISECONDS
        );
    }

    private void done(LongConsumer work, long number) {
        try {
            work.accept(number);
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** That many things done since the start, per second. */
    public double perSecond(long things) {
        return (things * 1e9) / (System.nanoTime() - started);
    }

    /** Begins no more. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
