package io.chengxuan.e2e;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process of a platform that is killed at a moment that somebody chose: which one it is stands in the launcher's file, as asking
 * {@code deploy/status} takes a second.
 */
public final class Victim {

    private static final Duration STARTED_AGAIN = Duration.ofSeconds(60);

    private final Path state;
    private final String name;
    private long pid;

    public Victim(RunningPlatform platform, String name) {
        this.state = platform.data().resolve("run").resolve("platform.json");
        this.name = name;
        this.pid = running();
    }

    /** Kills it without warning and waits for the next one to be started, though not to be ready. */
    public void kill() {
        long killed = pid;
        ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
        Awaitility.await()
            .atMost(STARTED_AGAIN)
            .until(() -> running() != killed);
        pid = running();
    }

    private long running() {
        return JsonMapper.shared()
            .readTree(state.toFile())
            .get("processes")
            .valueStream()
            .filter(process -> process.get("name").asString().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(name + " does not run"))
            .get("pid")
            .asLong();
    }
}
