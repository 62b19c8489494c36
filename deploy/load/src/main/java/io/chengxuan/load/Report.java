package io.chengxuan.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a run: a JSON line each in {@code deploy/load/target/load.jsonl} and a row of a table on the screen. A
 * figure stands beside its limit, which is the same work without the platform, measured in the same run.
 */
public final class Report {

    private static final Path LINES = Path.of("target", "load.jsonl");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Report() {}

    /** Tells one figure; the ratio is value to limit. */
    public static void figure(String name, double value, String unit, String limitName, double limit, String target) {
        var line = new LinkedHashMap<String, Object>();
        line.put("figure", name);
        line.put("value", rounded(value));
        line.put("unit", unit);
        line.put("limit", limitName);
        line.put("limitValue", rounded(limit));
        line.put("ratio", rounded(limit == 0 ? 0 : value / limit));
        line.put("target", target);
        write(line);
        System.out.printf(
            Locale.ROOT,
            "%-46s %12.2f %-9s | limit: %-38s %12.2f | ratio %8.2f | target %s%n",
            name,
            value,
            unit,
            limitName,
            limit,
            limit == 0 ? 0 : value / limit,
            target
        );
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static void write(Map<String, Object> line) {
        try {
            Files.createDirectories(LINES.getParent());
            Files.writeString(
                LINES,
                JSON.writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND
            );
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
