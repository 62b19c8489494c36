package io.chengxuan.local.status;

import io.chengxuan.local.process.Member;
import io.chengxuan.local.process.PlatformState;
import io.chengxuan.local.process.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running platform at one moment; its JSON form is what {@code deploy/status --json} prints.
 *
 * @param processes in the order of starting
 * @param lag       events each consumer group has not yet handled
 */
public record StatusReport(List<Line> processes, Map<String, Long> lag) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One process.
     *
     * @param health           UP, DOWN (runs, does not serve) or GONE
     * @param residentMemoryMb its share of memory, shared pages counted once
     */
    public record Line(String name, long pid, String health, long uptimeSeconds, long residentMemoryMb) {}

    /** Asks every process and the broker. */
    public static StatusReport of(PlatformState state, Instant now) {
        List<Line> lines = state
            .processes()
            .parallelStream()
            .map(entry -> line(entry, state.portOffset(), now))
            .toList();
        return new StatusReport(lines, Lag.byGroup("127.0.0.1:" + Member.BROKER.port(state.portOffset())));
    }

    /** Nothing runs. */
    public static StatusReport empty() {
        return new StatusReport(List.of(), Map.of());
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    private static Line line(PlatformState.Entry entry, int offset, Instant now) {
        Member member = Arrays.stream(Member.values())
            .filter(candidate -> candidate.label().equals(entry.name()))
            .findFirst()
            .orElseThrow();
        if (entry.handle().isEmpty()) {
            return new Line(entry.name(), entry.pid(), "GONE", 0, 0);
        }
        String health = Readiness.now(member, offset).ready() ? "UP" : "DOWN";
        long uptime = Duration.between(entry.since(), now).toSeconds();
        return new Line(entry.name(), entry.pid(), health, uptime, Memory.kilobytes(entry.pid()) / 1024);
    }
}
