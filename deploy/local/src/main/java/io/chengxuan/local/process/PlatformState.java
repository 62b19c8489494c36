package io.chengxuan.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the other commands need to know of a running platform; kept in the data folder.
 *
 * @param launcher   process id of the launcher in the foreground
 * @param portOffset of {@code --port-offset}
 * @param listen     address of the gateway
 * @param ready      whether everything has served at least once
 * @param processes  in the order of starting
 */
public record PlatformState(long launcher, int portOffset, String listen, boolean ready, List<Entry> processes) {
    private static final JsonMapper JSON = new JsonMapper();

    /** One process and when it started, which tells it from another one that got the same id later. */
    public record Entry(String name, long pid, Instant since) {
        /** The process, if it still is the one meant. */
        public Optional<ProcessHandle> handle() {
            return ProcessHandle.of(pid).filter(handle -> handle.isAlive() && sameStart(handle));
        }

        private boolean sameStart(ProcessHandle handle) {
            // The system counts in ticks, from a boot time that it knows to the second.
            return handle
                .info()
                .startInstant()
                .map(start -> Duration.between(start, since).abs().compareTo(Duration.ofSeconds(5)) < 0)
                .orElse(true);
        }
    }

    /** Replaces the file at once, so that a reader never sees half of it. */
    public void write(Folders folders) {
        Path file = file(folders);
        Path next = file.resolveSibling("platform.json.next");
        try {
            Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last start left, if any. */
    public static Optional<PlatformState> read(Folders folders) {
        Path file = file(folders);
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), PlatformState.class)) : Optional.empty();
    }

    /** After a clean stop. */
    public static void clear(Folders folders) {
        try {
            Files.deleteIfExists(file(folders));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Folders folders) {
        return folders.run().resolve("platform.json");
    }
}
