package io.chengxuan.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux tells this user through {@code /proc}; elsewhere nobody knows. */
final class PortOwner {

    private static final String LISTEN = "0A";

    private PortOwner() {}

    /** Like {@code java (process 4711)}. */
    static Optional<String> of(int port) {
        return Stream.of("tcp", "tcp6")
            .flatMap(table -> lines(Path.of("/proc/net", table)).stream().skip(1))
            .map(line -> line.strip().split("\\s+"))
            .filter(field -> field[3].equals(LISTEN) && field[1].endsWith(String.format(Locale.ROOT, ":%04X", port)))
            .flatMap(field -> holder("socket:[" + field[9] + "]").stream())
            .findFirst();
    }

    private static Optional<String> holder(String socket) {
        return ProcessHandle.allProcesses()
            .filter(process -> holds(process.pid(), socket))
            .map(process -> name(process) + " (process " + process.pid() + ")")
            .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> target(descriptor).equals(socket));
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String name(ProcessHandle process) {
        return process
            .info()
            .command()
            .map(command -> Path.of(command).getFileName().toString())
            .orElse("a process of another user");
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            return List.of();
        }
    }
}
