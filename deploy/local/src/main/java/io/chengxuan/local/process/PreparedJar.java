package io.chengxuan.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A Boot jar laid out for a quick start, in a folder named by the jar's content, so that a new build never disturbs a running process. */
final class PreparedJar {

    private PreparedJar() {}

    /** The jar to run; extracted on first use. */
    static Path of(Member member, Folders folders, Path java) {
        Path jar = folders.bootJar(member);
        Path folder = folders.prepared().resolve(member.module() + "-" + key(jar));
        if (!Files.exists(folder)) {
            extract(jar, folder, java);
            removeOthers(folders.prepared(), member.module(), folder);
        }
        return folder.resolve(jar.getFileName());
    }

    /** A key of the content: names, sizes and checksums of all entries, whatever their times. */
    static String key(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            zip.stream()
                .sorted(Comparator.comparing(ZipEntry::getName))
                .forEach(entry -> {
                    digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                    digest.update(ByteBuffer.allocate(16).putLong(entry.getSize()).putLong(entry.getCrc()).flip());
                });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extract(Path jar, Path folder, Path java) {
        Path partial = folder.resolveSibling(folder.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Process extraction = new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    partial.toString()
                )
            )
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
            if (extraction.waitFor() != 0) {
                throw new IllegalStateException("Not a Boot jar: " + jar);
            }
            Files.move(partial, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while extracting " + jar, e);
        }
    }

    private static void removeOthers(Path prepared, String module, Path kept) {
        List<String> inUse = ProcessHandle.allProcesses()
            .flatMap(process -> process.info().commandLine().stream())
            .toList();
        try (Stream<Path> folders = Files.list(prepared)) {
            folders
                .filter(
                    folder ->
                        folder
                            .getFileName()
                            .toString()
                            .startsWith(module + "-") && !folder.equals(kept)
                )
                .filter(folder -> inUse.stream().noneMatch(command -> command.contains(folder.toString())))
                .forEach(PreparedJar::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
