package io.chengxuan.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A steady load of plan commands: each district reports progress on its tasks in turn and now and then hands one in, which
 * the office accepts. Each command has a key and a note of its own, and what was acknowledged is remembered.
 */
public final class Workload implements AutoCloseable {

    private static final List<String> DISTRICTS = List.of("PD", "HP", "XH", "CN", "JA", "PT", "HK", "YP", "MH", "BS");
    private static final int HAND_IN_ONE_OF = 25;

    /** An acknowledged command; its note stands in the task's history. */
    public record Acknowledged(String task, String note) {}

    private final RunningPlatform platform;
    private final Plans plans;
    private final String plan;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running = true;

    /** Starts one worker per district; together they give about {@code perSecond} commands a second. */
    public Workload(RunningPlatform platform, String plan, int perSecond, long seed) {
        this.platform = platform;
        this.plans = new Plans(platform);
        this.plan = plan;
        var pause = Duration.ofNanos((1_000_000_000L * DISTRICTS.size()) / perSecond);
        for (var district : DISTRICTS) {
            var random = new Random(seed + district.hashCode());
            workers.add(
                Thread.ofVirtual()
                    .name(district)
                    .start(() -> work(district, random, pause))
            );
        }
    }

    public List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Stops after the commands under way; IllegalStateException when a worker met a refusal. */
    @Override
    public void close() {
        running = false;
        for (var worker : workers) {
            try {
                worker.join(Duration.ofMinutes(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException("A worker met a refusal", broken.peek());
        }
    }

    private void work(String district, Random random, Duration pause) {
        try {
            var unit = platform.as("district-editor", district);
            var office = platform.as("department-editor", "SH-OFFICE");
            var open = new ArrayList<>(
                plans
                    .tasks(unit, plan)
                    .stream()
                    .map(t -> t.get("id").asString())
                    .toList()
            );
            for (int i = 0; running && !open.isEmpty(); i++) {
                int index = random.nextInt(open.size());
                var task = open.get(index);
                var path = "/api/tasks/" + task;
                var note = district + " " + i;
                if (random.nextInt(HAND_IN_ONE_OF) == 0) {
                    command(unit, path + "/hand-in", task, note, Map.of("note", note, "evidence", List.of()));
                    command(office, path + "/accept", task, note + " 同意", Map.of("note", note + " 同意"));
                    open.remove(index);
                } else {
                    int percent = random.nextInt(100);
                    command(
                        unit,
                        path + "/progress",
                        task,
                        note,
                        Map.of("percent", percent, "note", note, "evidence", List.of())
                    );
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        } catch (RuntimeException e) {
            broken.add(e);
        }
    }

    private void command(Client client, String path, String task, String note, Map<String, ?> body) {
        Retry.untilAcknowledged(() -> client.post(path, body, task + note));
        acknowledged.add(new Acknowledged(task, note));
    }
}
