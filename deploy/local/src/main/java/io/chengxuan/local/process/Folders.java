package io.chengxuan.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are: the repository with what was built, and the data folder with everything a platform remembers.
 *
 * @param repository the clone that {@code deploy/up} belongs to
 * @param data       the folder of {@code --data}
 */
public record Folders(Path repository, Path data) {
    /** Version in the names of built jars. */
    private static final String VERSION = "0.1.0-SNAPSHOT";

    public Path keys() {
        return data.resolve("keys");
    }

    /** Keys of personal data, in a folder for each service. */
    public Path privacy() {
        return data.resolve("privacy");
    }

    public Path run() {
        return data.resolve("run");
    }

    public Path files() {
        return data.resolve("files");
    }

    public Path log(Member member) {
        return data.resolve("logs").resolve(member.label() + ".log");
    }

    public Path launcherLog() {
        return data.resolve("logs").resolve("launcher.log");
    }

    /** Data of broker or store. */
    public Path of(Member member) {
        return data.resolve(member.label());
    }

    public Path bootJar(Member member) {
        return repository
            .resolve(member.module())
            .resolve("target")
            .resolve(member.module() + "-" + VERSION + "-boot.jar");
    }

    /** Extracted jars and start-up caches: rebuilt from what was built, so they live beside it. */
    public Path prepared() {
        return repository.resolve("deploy/local/target/run");
    }

    /** Creates what has to be there before the first process starts. */
    public void create() {
        try {
            for (Path folder : new Path[] { data, run(), files(), data.resolve("logs"), prepared() }) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
