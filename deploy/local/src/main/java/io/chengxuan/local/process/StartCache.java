package io.chengxuan.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The JDK's AOT cache of one process: recorded by its first run, written when that run ends on SIGTERM, used afterwards.
 *
 * @param file the cache; its name tells the JDK and the flags it was made for, its folder the jars
 */
record StartCache(Path file) {
    /** The exit status of a JVM ended by SIGTERM; any other end may leave half a cache. */
    static final int TERMINATED = 143;

    static StartCache of(Path folder, String name, String jdk, List<String> flags) {
        return new StartCache(folder.resolve(name + "-" + hash(jdk + flags) + ".aot"));
    }

    /** Flags that use the cache, or record it when there is none. */
    List<String> flags() {
        return Files.exists(file)
            ? List.of("-XX:AOTCache=" + file)
            : List.of("-XX:AOTCacheOutput=" + recording(), "-Xlog:aot=off");
    }

    /** Takes over what a finished run recorded, if that run was a whole one. */
    void settle(boolean whole) {
        try {
            if (whole && Files.exists(recording())) {
                Files.move(recording(), file, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(recording());
            Files.deleteIfExists(recording().resolveSibling(recording().getFileName() + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM would not have it: the next run records a new one. */
    void drop() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Two platforms may run from one clone, each with its own launcher.
    private Path recording() {
        return file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
