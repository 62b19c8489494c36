package io.chengxuan.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform that {@code deploy/up --detach} started on its own folder and ports, stopped with {@code deploy/down}. */
public final class RunningPlatform implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(15);
    private static final Duration STOP = Duration.ofMinutes(3);
    private static final Duration ASK = Duration.ofSeconds(60);

    private final Path data;
    private final int offset;
    private final String printed;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    private RunningPlatform(Path data, int offset, String printed) {
        this.data = data;
        this.offset = offset;
        this.printed = printed;
    }

    /** Starts on a folder, which may hold an earlier run's data; the offset is added to every port. */
    public static RunningPlatform start(Path data, int offset, String... options) {
        return start(data, offset, Map.of(), options);
    }

    /** Starts with settings of its processes as environment variables. */
    public static RunningPlatform start(Path data, int offset, Map<String, String> settings, String... options) {
        var arguments = new ArrayList<>(
            List.of("--detach", "--data", data.toString(), "--port-offset", String.valueOf(offset))
        );
        arguments.addAll(List.of(options));
        return new RunningPlatform(data, offset, Scripts.run(START, "up", arguments, settings));
    }

    /** Starts on a new folder that is deleted with {@link #close}'s caller's temporary files. */
    public static RunningPlatform startAnew(int offset, String... options) {
        return startAnew(offset, Map.of(), options);
    }

    /** The same with settings of its processes as environment variables. */
    public static RunningPlatform startAnew(int offset, Map<String, String> settings, String... options) {
        try {
            return start(Files.createTempDirectory("chengxuan-e2e"), offset, settings, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + (8080 + offset));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + (9092 + offset);
    }

    public String mongoUri() {
        return "mongodb://127.0.0.1:" + (27017 + offset) + "/?retryWrites=false";
    }

    public Path data() {
        return data;
    }

    /** What {@code deploy/up} printed. */
    public String printed() {
        return printed;
    }

    /** A user of that role at that unit. */
    public Client as(String role, String unit) {
        return clients.computeIfAbsent(role + "@" + unit, _ -> new Client(gateway(), token(role, unit)));
    }

    /** A bearer token of such a user. */
    public String token(String role, String unit) {
        return Scripts.run(ASK, "token", List.of(role, unit, "--data", data.toString())).strip();
    }

    public JsonNode status() {
        return JsonMapper.shared().readTree(Scripts.run(ASK, "status", List.of("--json", "--data", data.toString())));
    }

    /** The running processes by name. */
    public Map<String, Long> processes() {
        var found = new TreeMap<String, Long>();
        status()
            .get("processes")
            .forEach(p -> found.put(p.get("name").asString(), p.get("pid").asLong()));
        return found;
    }

    /** Kills one process without warning; whoever supervises it must notice. */
    public void kill(String name) {
        signal("KILL", pid(name));
    }

    /** Stops a process in its tracks, and lets it go on. */
    public void freeze(String name, boolean frozen) {
        signal(frozen ? "STOP" : "CONT", pid(name));
    }

    private long pid(String name) {
        return Objects.requireNonNull(processes().get(name), () -> name + " does not run");
    }

    /** Waits until every process answers that it is ready. */
    public void awaitHealthy() {
        Awaitility.await()
            .atMost(Duration.ofSeconds(90))
            .pollInterval(Duration.ofMillis(500))
            .until(() -> {
                var processes = status().get("processes");
                return (
                    processes.size() == 8 &&
                    processes.valueStream().allMatch(p -> p.get("health").asString().equals("UP"))
                );
            });
    }

    private static void signal(String signal, long pid) {
        try {
            var exit = new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + signal + " " + pid + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Scripts.run(STOP, "down", List.of("--data", data.toString()));
    }
}
