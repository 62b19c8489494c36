package io.chengxuan.load;

import io.chengxuan.e2e.Client;
import io.chengxuan.e2e.Plans;
import io.chengxuan.e2e.RunningPlatform;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Progress reports of ten districts on the open tasks of a plan, at a fixed rate and each task in turn. */
public final class SteadyLoad implements AutoCloseable {

    private static final int WARMING = 16;
    private static final List<String> DISTRICTS = List.of("PD", "HP", "XH", "CN", "JA", "PT", "HK", "YP", "MH", "BS");

    private final List<Target> targets = new ArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Latencies answers = new Latencies();
    private final double fastest;
    private final OpenLoop loop;

    /** Warms the platform first: a few users who each wait for their answer, as fast as it goes. */
    public SteadyLoad(RunningPlatform platform, String plan, int perSecond, Duration warmUp) {
        for (var district : DISTRICTS) {
            var client = platform.as("district-editor", district);
            for (var task : new Plans(platform).tasks(client, plan)) {
                if (task.get("status").asString().matches("OPEN|IN_PROGRESS")) {
                    targets.add(new Target(client, task.get("id").asString()));
                }
            }
        }
        closedLoop(warmUp);
        fastest = acknowledged.get() / (warmUp.toNanos() / 1e9);
        acknowledged.set(0);
        loop = new OpenLoop(perSecond, number -> report(targets.get((int) (number % targets.size())), number));
    }

    /** Acknowledged writes a second in the warm-up. */
    public double fastest() {
        return fastest;
    }

    /** Acknowledged writes a second since the warm-up. */
    public double rate() {
        return loop.perSecond(acknowledged.get());
    }

    /** What the acknowledged writes took. */
    public Latencies answers() {
        return answers;
    }

    private void closedLoop(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int user = 0; user < WARMING; user++) {
                int first = user;
                users.submit(() -> {
                    for (int i = first; System.nanoTime() < end; i += WARMING) {
                        report(targets.get(i % targets.size()), i);
                    }
                });
            }
        }
    }

    private void report(Target target, long number) {
        long from = System.nanoTime();
        try {
            var answer = target.client.post(
                "/api/tasks/" + target.task + "/progress",
                Map.of("percent", number % 100, "note", "", "evidence", List.of())
            );
            if (answer.ok()) {
                acknowledged.incrementAndGet();
                answers.add(System.nanoTime() - from);
            }
        } catch (UncheckedIOException e) {
            // Not acknowledged, which is what the rate will say.
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private record Target(Client client, String task) {}
}
