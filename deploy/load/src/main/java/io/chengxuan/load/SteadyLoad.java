package io.chengxuan.load;

import io.chengxuan.e2e.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Progress reports at a fixed rate, whatever the answers take (an open loop); each task in turn. */
public final class SteadyLoad implements AutoCloseable {

    private static final int TICK_MILLIS = 10;

    /** A task and a user who may report on it. */
    public record Target(Client client, String task) {}

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Latencies answers = new Latencies();
    private final long started = System.nanoTime();

    public SteadyLoad(List<Target> targets, int perSecond) {
        var order = new ArrayList<>(targets);
        clock.scheduleAtFixedRate(
            () -> {
                long due = (perSecond * (System.nanoTime() - started)) / 1_000_000_000L;
                while (sent.get() < due) {
                    long number = sent.getAndIncrement();
                    var target = order.get((int) (number % order.size()));
                    Thread.ofVirtual().start(() -> report(target, number));
                }
            },
            0,
            TICK_MILLIS,
            TimeUnit.MILLISECONDS
        );
    }

    /** Acknowledged writes a second since the start. */
    public double rate() {
        return (acknowledged.get() * 1e9) / (System.nanoTime() - started);
    }

    public Latencies answers() {
        return answers;
    }

    private void report(Target target, long number) {
        long from = System.nanoTime();
        var answer = target
            .client()
            .post(
                "/api/tasks/" + target.task() + "/progress",
                Map.of("percent", number % 100, "note", "", "evidence", List.of())
            );
        if (answer.ok()) {
            acknowledged.incrementAndGet();
            answers.add(System.nanoTime() - from);
        }
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
