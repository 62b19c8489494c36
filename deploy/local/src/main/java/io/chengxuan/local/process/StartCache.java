package io.chengxuan.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The JDK's AOT cache of one process: its first run records, the cache is made of that when the run has ended on SIGTERM, later
 * runs use it.
 *
 * @param file      the cache; its name tells the JDK and the flags it is for, its folder the jars
 * @param java      the program that runs the process
 * @param flags     all flags of the process but those of the cache
 * @param classPath of the process
 */
record StartCache(Path file, Path java, List<String> flags, String classPath) {
    /** The exit status of a JVM ended by SIGTERM; any other end may leave half a recording. */
    static final int TERMINATED = 143;

    /** @param folder holds the jars and is named by their content */
    static StartCache of(Path folder, Member member, Path java, List<String> flags, String classPath) {
        String key = hash(System.getProperty("java.vm.version") + flags);
        return new StartCache(folder.resolve(member.label() + "-" + key + ".aot"), java, flags, classPath);
    }

    /** Flags that use the cache, or record when there is none; none at all with {@code CHENGXUAN_START_CACHE=off}. */
    List<String> startFlags() {
        if ("off".equals(System.getenv("CHENGXUAN_START_CACHE"))) {
            return List.of();
        }
        return Files.exists(file)
            ? List.of("-XX:AOTCache=" + file)
            : List.of("-Xlog:aot=error", "-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording());
    }

    /** Forgets what a run recorded that did not start or end well. */
    void forget() {
        delete(recording());
    }

    /** The JVM would not have it: the next run records a new one. */
    void drop() {
        delete(file);
    }

    /** Whether a run has recorded and the cache is still to be made of it. */
    boolean recorded() {
        return Files.exists(recording());
    }

    /** Makes the cache; some seconds of one core. Without success the next run records again. */
    void create() {
        Path next = recording().resolveSibling(recording().getFileName() + ".aot");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(flags);
        command.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording(), "-XX:AOTCache=" + next));
        command.addAll(List.of("-cp", classPath));
        try {
            int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
            if (status == 0) {
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            delete(recording());
            delete(next);
        }
    }

    // Two platforms may run from one clone, each with its own launcher.
    private Path recording() {
        return file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
