package io.chengxuan.local.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Files and folders that only their owner may read: they have these rights from their first moment on. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Creates the folder with rights 0700, if it is not there. */
    public static void folder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                    folder,
                    rights(Objects.requireNonNull(folder.toAbsolutePath().getParent()), "rwx------")
                );
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file, rights 0600, whole or not at all. */
    public static void write(Path file, String text) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Path next = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".next",
                rights(folder, "rw-------")
            );
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] rights(Path existing, String rights) throws IOException {
        FileStore store = Files.getFileStore(existing);
        return store.supportsFileAttributeView("posix")
            ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)) }
            : new FileAttribute<?>[0];
    }
}
