package io.chengxuan.local.launch;

import io.chengxuan.local.process.Folders;
import io.chengxuan.local.process.PlatformState;
import io.chengxuan.local.status.StatusReport;
import java.time.Duration;
import java.time.Instant;

/** {@code deploy/status [--json]}; exit status 3 when nothing runs. */
final class StatusCommand {

    private final Folders folders;

    StatusCommand(Folders folders) {
        this.folders = folders;
    }

    int run(boolean json) {
        StatusReport report = PlatformState.read(folders)
            .map(state -> StatusReport.of(state, Instant.now()))
            .orElse(StatusReport.empty());
        if (json) {
            System.out.println(report.json());
        } else {
            print(report);
        }
        return report.processes().isEmpty() ? 3 : 0;
    }

    private void print(StatusReport report) {
        if (report.processes().isEmpty()) {
            System.out.println("nothing runs from " + folders.data());
            return;
        }
        System.out.printf("%-10s %8s %-6s %10s %8s%n", "process", "pid", "health", "uptime", "memory");
        for (StatusReport.Line line : report.processes()) {
            System.out.printf(
                "%-10s %8d %-6s %10s %5d MB%n",
                line.name(),
                line.pid(),
                line.health(),
                uptime(line.uptimeSeconds()),
                line.residentMemoryMb()
            );
        }
        long total = report.processes().stream().mapToLong(StatusReport.Line::residentMemoryMb).sum();
        System.out.printf("%-37s %5d MB%n", "", total);
        report.lag().forEach((group, lag) -> System.out.printf("lag %-40s %d%n", group, lag));
    }

    private static String uptime(long seconds) {
        Duration up = Duration.ofSeconds(seconds);
        return "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
    }
}
