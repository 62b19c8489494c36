package io.chengxuan.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** One platform with the sample for all default system tests, started once and stopped when the test JVM ends. */
final class SharedPlatform {

    private static final int PORT_OFFSET = 20_000;

    private static final class Started {

        static final RunningPlatform PLATFORM = start();

        private static RunningPlatform start() {
            var platform = RunningPlatform.startAnew(PORT_OFFSET);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform)));
            return platform;
        }

        private static void stop(RunningPlatform platform) {
            platform.close();
            delete(platform.data());
        }
    }

    private SharedPlatform() {}

    static RunningPlatform get() {
        return Started.PLATFORM;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
