package io.chengxuan.local.sample;

import io.chengxuan.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The user names and passwords that a platform started with; they stand in a file that only its owner may read. */
public final class SignIns {

    private SignIns() {}

    /** Where they stand. */
    static Path file(Folders folders) {
        return folders.keys().resolve("sign-ins.txt");
    }

    /** Lines for the person who started the platform. */
    public static List<String> lines(Folders folders) {
        Path file = file(folders);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
