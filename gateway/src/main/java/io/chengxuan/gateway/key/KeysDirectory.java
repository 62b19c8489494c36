package io.chengxuan.gateway.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory of key files: rights 0700, its files 0600, written whole or not at all. */
public final class KeysDirectory {

    private final Path directory;

    public KeysDirectory(Path directory) {
        this.directory = directory.toAbsolutePath();
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                    directory,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                );
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String name) {
        return directory.resolve(name);
    }

    /** Replaces a file that only the owner may read. */
    public void write(String name, String content) {
        write(name, content, "rw-------");
    }

    /** Replaces a file that everybody on the machine may read. */
    void writePublic(String name, String content) {
        write(name, content, "rw-r--r--");
    }

    private void write(String name, String content, String rights) {
        try {
            var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
            var whole = Files.createTempFile(directory, name, ".new", permissions);
            Files.writeString(whole, content);
            Files.move(whole, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
