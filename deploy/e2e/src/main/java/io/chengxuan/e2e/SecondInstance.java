package io.chengxuan.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Another instance of a running service: the same command and environment on other ports (reads {@code /proc}). */
public final class SecondInstance implements AutoCloseable {

    private static final int PORTS_APART = 1_000;

    private final Process process;

    private SecondInstance(Process process) {
        this.process = process;
    }

    public static SecondInstance of(RunningPlatform platform, String service) {
        var proc = Path.of("/proc", String.valueOf(platform.processes().get(service)));
        try {
            var builder = new ProcessBuilder(entries(proc.resolve("cmdline")));
            builder.directory(proc.resolve("cwd").toRealPath().toFile());
            var environment = builder.environment();
            environment.clear();
            for (var variable : entries(proc.resolve("environ"))) {
                var split = variable.split("=", 2);
                environment.put(split[0], split[1]);
            }
            shift(environment, "SERVER_PORT");
            shift(environment, "MANAGEMENT_SERVER_PORT");
            environment.put("CHENGXUAN_EVENTS_INSTANCE", "2");
            builder.redirectErrorStream(true).redirectOutput(
                platform
                    .data()
                    .resolve(service + "-2.log")
                    .toFile()
            );
            return new SecondInstance(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it without warning. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static void shift(java.util.Map<String, String> environment, String variable) {
        environment.compute(variable, (_, port) -> String.valueOf(Integer.parseInt(port) + PORTS_APART));
    }

    private static List<String> entries(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).split("\0"))
            .filter(entry -> !entry.isEmpty())
            .toList();
    }
}
