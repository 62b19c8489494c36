package io.chengxuan.platform.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A directory with a file of key material for each month in which something is to be gone: {@code 2027-09.key}, readable to
 * its owner only. Several instances may share it: of two that make a month's key at once one is first and both use it. A destroyed
 * month leaves {@code 2027-09.destroyed} and never gets a key again.
 */
final class MonthKeys {

    private static final int KEY_BYTES = 32;
    private static final String KEY = ".key";
    private static final String DESTROYED = ".destroyed";

    private final Path directory;
    private final SecureRandom random = new SecureRandom();
    private final Map<YearMonth, Known> known = new ConcurrentHashMap<>();

    /** The keys of a month: one to seal with, and one for the blind index. */
    record Keys(SecretKey sealing, SecretKey index) {}

    private record Known(FileTime written, Keys keys) {}

    /** Makes the directory if it is not there; fails when others than its owner may look into it. */
    MonthKeys(Path directory) throws IOException {
        this.directory = directory;
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            );
        }
        requireOwners(directory);
    }

    /** The keys of a month; none when they are destroyed or lost. */
    Optional<Keys> find(YearMonth month) {
        if (Files.exists(file(month, DESTROYED))) {
            known.remove(month);
            return Optional.empty();
        }
        try {
            var file = file(month, KEY);
            var written = Files.getLastModifiedTime(file);
            var had = known.get(month);
            if (had == null || !had.written().equals(written)) {
                requireOwners(file);
                had = new Known(written, keys(Files.readAllBytes(file), file));
                known.put(month, had);
            }
            return Optional.of(had.keys());
        } catch (NoSuchFileException _) {
            known.remove(month);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of a month, made now if it has none. IllegalStateException for a month whose key is destroyed. */
    Keys make(YearMonth month) {
        return find(month).orElseGet(() -> {
            if (Files.exists(file(month, DESTROYED))) {
                throw new IllegalStateException("The key of " + month + " is destroyed");
            }
            create(month);
            return find(month).orElseThrow();
        });
    }

    /** Months that have a key, in their order. */
    List<YearMonth> months() {
        try (var files = Files.list(directory)) {
            return files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(KEY))
                .flatMap(name -> month(name.substring(0, name.length() - KEY.length())).stream())
                .sorted()
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever was sealed for the month can be read by nobody any more, in no journal and no backup. */
    void destroy(YearMonth month) {
        try {
            var mark = file(month, DESTROYED);
            if (!Files.exists(mark)) {
                // First, so that no instance makes a new key in place of the one that goes.
                write(mark, new byte[0]);
            }
            var file = file(month, KEY);
            if (Files.exists(file)) {
                overwrite(file);
                Files.deleteIfExists(file);
            }
            known.remove(month);
            syncDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Complete under another name first, then given its own, which only one instance can do. */
    private void create(YearMonth month) {
        var material = new byte[2 * KEY_BYTES];
        random.nextBytes(material);
        try {
            write(file(month, KEY), material);
            syncDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(material, (byte) 0);
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        // Files.createTempFile gives it to its owner only.
        var partial = Files.createTempFile(directory, "new", ".partial");
        try {
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content));
                channel.force(true);
            }
            Files.createLink(file, partial);
        } catch (FileAlreadyExistsException _) {
            // Another instance was first, and its file holds.
        } finally {
            Files.delete(partial);
        }
    }

    private static void overwrite(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(2 * KEY_BYTES));
            channel.force(true);
        }
    }

    private void syncDirectory() throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Keys keys(byte[] material, Path file) {
        if (material.length != 2 * KEY_BYTES) {
            throw new IllegalStateException(file + " is not a key of this platform");
        }
        return new Keys(
            new SecretKeySpec(material, 0, KEY_BYTES, "AES"),
            new SecretKeySpec(material, KEY_BYTES, KEY_BYTES, "HmacSHA256")
        );
    }

    private static void requireOwners(Path path) throws IOException {
        var allowed = Files.getPosixFilePermissions(path);
        if (allowed.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
            throw new IllegalStateException(
                path +
                    " holds keys of personal data and must be its owner's only, not " +
                    PosixFilePermissions.toString(allowed)
            );
        }
    }

    private Path file(YearMonth month, String ending) {
        return directory.resolve(month + ending);
    }

    private static Optional<YearMonth> month(String name) {
        try {
            return Optional.of(YearMonth.parse(name));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
