package io.chengxuan.local.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory of a process in kilobytes: its proportional share on Linux, where shared pages are counted once over all processes, else its resident set. */
final class Memory {

    private Memory() {}

    /** 0 when it cannot be told. */
    static long kilobytes(long pid) {
        Path rollup = Path.of("/proc", String.valueOf(pid), "smaps_rollup");
        try {
            return Files.exists(rollup) ? proportional(Files.readAllLines(rollup)) : resident(pid);
        } catch (IOException e) {
            return 0;
        }
    }

    static long proportional(List<String> rollup) {
        return rollup
            .stream()
            .filter(line -> line.startsWith("Pss:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0);
    }

    private static long resident(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
