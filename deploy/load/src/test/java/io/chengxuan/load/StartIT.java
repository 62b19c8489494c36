package io.chengxuan.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a newcomer waits for and what the platform then takes: {@code deploy/up} in a fresh clone of the last commit builds,
 * starts, loads the sample and records; the stop makes the caches. Then the same built but without caches, and warm.
 */
@Tag("load")
class StartIT {

    private static final String PORT_OFFSET = "23000";
    private static final int PROCESSES = 8;
    private static final Duration SETTLED = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void aNewcomerWaitsOnceAndThenSeconds() {
        var clone = folder.resolve("clone");
        Programs.run(List.of("git", "clone", "-q", root().toString(), clone.toString()));
        double bare = bareProcesses();
        var limit = PROCESSES + " JVMs that do nothing, at once";
        double cold = up(clone, "data");
        down(clone, "data");
        double first = up(clone, "other", "env", "CHENGXUAN_START_CACHE=off");
        down(clone, "other");
        double warm = up(clone, "data");
        try {
            LockSupport.parkNanos(SETTLED.toNanos());
            double memory = memory(clone);
            Report.figure("ready: clone, build, start, sample", cold, "s", limit, bare, "-");
            Report.figure("ready: no caches, start, sample", first, "s", limit, bare, "-");
            Report.figure("ready: warm", warm, "s", limit, bare, "<= 15 s");
            Report.figure(
                "memory, sum of PSS",
                memory,
                "MB",
                "sample of the same shape, from elsewhere",
                1680,
                "<= 1700"
            );
        } finally {
            down(clone, "data");
        }
    }

    private double up(Path clone, String data, String... before) {
        var command = new ArrayList<>(List.of(before));
        command.addAll(List.of(clone + "/deploy/up", "--detach", "--data", folder + "/" + data));
        command.addAll(List.of("--port-offset", PORT_OFFSET));
        long from = System.nanoTime();
        Programs.run(command);
        return (System.nanoTime() - from) / 1e9;
    }

    private void down(Path clone, String data) {
        Programs.run(List.of(clone + "/deploy/down", "--data", folder + "/" + data));
    }

    private double memory(Path clone) {
        var status = Programs.run(List.of(clone + "/deploy/status", "--json", "--data", folder + "/data"));
        var processes = JsonMapper.shared().readTree(status).get("processes");
        assertThat(processes).hasSize(PROCESSES);
        return processes
            .valueStream()
            .mapToDouble(process -> process.get("residentMemoryMb").asDouble())
            .sum();
    }

    private static double bareProcesses() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long from = System.nanoTime();
        try (var all = Executors.newFixedThreadPool(PROCESSES)) {
            for (int i = 0; i < PROCESSES; i++) {
                all.submit(() -> Programs.run(List.of(java, "-XX:+UseSerialGC", "-Xmx64m", "-version")));
            }
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private static Path root() {
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve("deploy/up"))) {
                return up;
            }
        }
        throw new IllegalStateException("Not inside the repository");
    }
}
