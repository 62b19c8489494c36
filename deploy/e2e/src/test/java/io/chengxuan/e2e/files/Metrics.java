package io.chengxuan.e2e.files;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The metrics that the processes show to Prometheus, and those that an expression names. */
final class Metrics {

    /** As read from a running service: Micrometer's binders, Spring's observations and Resilience4j's meters. */
    private static final Set<String> LIBRARIES = Set.of(
        "up",
        "http_server_requests_seconds_count",
        "http_server_requests_seconds_bucket",
        "spring_kafka_listener_seconds_count",
        "jvm_memory_used_bytes",
        "jvm_gc_pause_seconds_sum",
        "resilience4j_circuitbreaker_state"
    );

    private static final Pattern METER = Pattern.compile(
        "(counter|gauge|timer)\\(\\s*\"([a-z.]+)\"|(Counter|Gauge|Timer)\\s*\\.builder\\(\\s*\"([a-z.]+)\""
    );
    private static final Pattern NOT_A_NAME = Pattern.compile(
        "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)|\\$\\w+"
    );
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|[a-zA-Z0-9_:])");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private Metrics() {}

    /** Those of the libraries and those that our own sources register. */
    static Set<String> known() {
        var known = new HashSet<>(LIBRARIES);
        for (var part : Repository.files("", ".java")) {
            if (part.contains("/src/main/")) {
                METER.matcher(Repository.text(part))
                    .results()
                    .forEach(found -> {
                        boolean built = found.group(1) == null;
                        var kind = built ? found.group(3) : found.group(1);
                        add(known, kind.toLowerCase(java.util.Locale.ROOT), found.group(built ? 4 : 2));
                    });
            }
        }
        return known;
    }

    private static void add(Set<String> known, String kind, String meter) {
        var name = meter.replace('.', '_');
        switch (kind) {
            case "counter" -> known.add(name + "_total");
            case "gauge" -> known.add(name);
            default -> Set.of("count", "sum", "max", "bucket").forEach(part -> known.add(name + "_seconds_" + part));
        }
    }

    /** The metrics that a PromQL expression reads. */
    static Set<String> named(String expression) {
        var names = new TreeSet<String>();
        NAME.matcher(NOT_A_NAME.matcher(expression).replaceAll(" "))
            .results()
            .map(found -> found.group())
            .filter(name -> !WORDS.contains(name))
            .forEach(names::add);
        return names;
    }
}
