package io.chengxuan.platform.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Uploaded files in a directory, each under the fingerprint of its content. */
public final class UploadedFiles {

    private final Path directory;

    public UploadedFiles(Path directory) {
        this.directory = directory;
    }

    /** Is there completely or not at all. */
    public void keep(String fingerprint, byte[] content) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve(fingerprint);
            if (!Files.exists(file)) {
                var partial = Files.write(Files.createTempFile(directory, fingerprint, ".partial"), content);
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is kept, to be read bit by bit. */
    public Path path(String fingerprint) {
        return directory.resolve(fingerprint);
    }

    public byte[] read(String fingerprint) {
        try {
            return Files.readAllBytes(directory.resolve(fingerprint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
