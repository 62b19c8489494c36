package io.chengxuan.local.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a store and who may use them: one process at a time. */
public final class DataDirectory implements AutoCloseable {

    static final String JOURNAL = ".journal";
    static final String SNAPSHOT = ".snapshot";
    static final String UNFINISHED = ".unfinished";

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Creates the directory if need be. */
    public static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lockFile = FileChannel.open(
                path.resolve("in-use"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE
            );
            if (tryLock(lockFile) == null) {
                lockFile.close();
                throw new UnusableStoreException("The store in " + path + " is in use by another process");
            }
            return new DataDirectory(path, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + path + " for the store", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path journal(long number) {
        return path.resolve("%08d%s".formatted(number, JOURNAL));
    }

    Path snapshot(long number) {
        return path.resolve("%08d%s".formatted(number, SNAPSHOT));
    }

    Path unfinishedSnapshot(long number) {
        return path.resolve("%08d%s%s".formatted(number, SNAPSHOT, UNFINISHED));
    }

    /** Number to file, ascending. */
    NavigableMap<Long, Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            var found = new TreeMap<Long, Path>();
            files
                .filter(file ->
                    file
                        .getFileName()
                        .toString()
                        .matches("\\d+\\" + ending)
                )
                .forEach(file -> found.put(number(file), file));
            return found;
        }
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.indexOf('.')));
    }

    /** Removes everything that the snapshot of that number has made superfluous. */
    void removeBefore(long number) throws IOException {
        for (String ending : new String[] { JOURNAL, SNAPSHOT, SNAPSHOT + UNFINISHED }) {
            for (Path file : files(ending).headMap(number).values()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Makes creations, renamings and removals of files last. */
    void force() throws IOException {
        try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    public long usableBytes() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
