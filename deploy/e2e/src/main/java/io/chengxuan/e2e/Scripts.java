package io.chengxuan.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The scripts in {@code deploy/}, run as a user runs them. */
final class Scripts {

    private Scripts() {}

    /** The repository's folder: the nearest one above the working directory that has {@code deploy/up}. */
    static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("deploy/up"))) {
                return folder;
            }
        }
        throw new IllegalStateException("deploy/up is not above " + Path.of("").toAbsolutePath());
    }

    /** Runs a script and returns what it printed on standard output; an IllegalStateException with all its output when it fails or takes too long. */
    static String run(Duration atMost, String script, List<String> arguments) {
        return run(atMost, script, arguments, Map.of());
    }

    /** The same with variables on top of this process's environment. */
    static String run(Duration atMost, String script, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(root().resolve("deploy").resolve(script).toString());
        command.addAll(arguments);
        try {
            var output = Files.createTempFile("deploy-" + script, ".out");
            var errors = Files.createTempFile("deploy-" + script, ".err");
            var builder = new ProcessBuilder(command)
                .directory(root().toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            var printed = Files.readString(output);
            var complaints = Files.readString(errors);
            Files.delete(output);
            Files.delete(errors);
            if (!ended) {
                process.destroy();
                throw new IllegalStateException(
                    script + " did not end within " + atMost + ":\n" + printed + complaints
                );
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                    script + " failed with " + process.exitValue() + ":\n" + printed + complaints
                );
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
