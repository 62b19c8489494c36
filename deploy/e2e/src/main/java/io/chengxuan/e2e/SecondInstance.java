package io.chengxuan.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Another instance of a running service: the same command and environment on other ports (reads {@code /proc}). */
public final class SecondInstance implements AutoCloseable {

    private static final int PORTS_APART = 500;
    private static final Duration READY = Duration.ofMinutes(2);

    private final Process process;
    private final Map<String, String> environment;

    private SecondInstance(Process process, Map<String, String> environment) {
        this.process = process;
        this.environment = environment;
    }

    public static SecondInstance of(RunningPlatform platform, String service) {
        return of(platform, service, Map.of());
    }

    /** With settings of its own in place of the first one's. */
    public static SecondInstance of(RunningPlatform platform, String service, Map<String, String> settings) {
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
            environment.putAll(settings);
            builder.redirectErrorStream(true).redirectOutput(
                platform
                    .data()
                    .resolve(service + "-2.log")
                    .toFile()
            );
            return new SecondInstance(builder.start(), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it serves. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + environment.get("SERVER_PORT"));
    }

    /** Waits until it says that it is ready. */
    public SecondInstance awaitReady() {
        var management = "http://127.0.0.1:" + environment.get("MANAGEMENT_SERVER_PORT");
        var ready = HttpRequest.newBuilder(URI.create(management + "/actuator/health/readiness")).build();
        try (var http = HttpClient.newHttpClient()) {
            Awaitility.await()
                .atMost(READY)
                .ignoreExceptions()
                .until(() -> http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
        }
        return this;
    }

    /** Kills it without warning. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static void shift(Map<String, String> environment, String variable) {
        environment.compute(variable, (_, port) -> String.valueOf(Integer.parseInt(port) + PORTS_APART));
    }

    private static List<String> entries(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).split("\0"))
            .filter(entry -> !entry.isEmpty())
            .toList();
    }
}
