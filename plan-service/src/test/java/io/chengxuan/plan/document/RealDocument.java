package io.chengxuan.plan.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The real plan of {@code shared/} beside the clone, looked for upwards from the module. Its words are not copied here, so
 * on a machine that has the clone alone the tests of it are left out, and those of made-up documents stand for them.
 */
public final class RealDocument {

    private RealDocument() {}

    public static boolean isThere() {
        return shared().isPresent();
    }

    public static byte[] content() {
        try {
            return Files.readAllBytes(shared().orElseThrow().resolve("input/plan-2024.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its annexed table says, a row each. */
    static List<String> table() throws IOException {
        return Files.readAllLines(shared().orElseThrow().resolve("data/plan-2024.tsv")).stream().skip(1).toList();
    }

    private static Optional<Path> shared() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("shared/input/plan-2024.txt"))) {
                return Optional.of(folder.resolve("shared"));
            }
        }
        return Optional.empty();
    }
}
