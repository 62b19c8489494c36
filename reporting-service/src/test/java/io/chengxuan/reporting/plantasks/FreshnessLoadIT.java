package io.chengxuan.reporting.plantasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.platform.test.Published;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.figures.Figures;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long an event takes from the broker to the figure while 300 others come each second. */
@Tag("load")
@ReportingTest
class FreshnessLoadIT {

    private static final int PER_SECOND = 300;
    private static final int PROBE_EVERY = 10;
    private static final int WARM_UP = 40;
    private static final int SECONDS = 20;

    @Autowired
    Published published;

    @Autowired
    Figures<PlanTaskBoard> figures;

    private final Random random = new Random(3);

    @Test
    void anEventIsInTheFigureWithinAQuarterOfASecond() {
        Told.of("first", "U0", "2030-01-28").tell(published, 1);
        Settled.await(figures, List.of("first"));
        run(YearMonth.of(2031, 1), WARM_UP);
        long before = processCpu();
        var took = run(YearMonth.of(2031, 2), SECONDS).stream().sorted().toList();

        System.out.printf(
            "{\"figure\":\"event to figure at %d/s\",\"p50ms\":%.1f,\"p99ms\":%.1f,\"cpuMsPerEvent\":%.2f,\"load\":%.1f}%n",
            PER_SECOND,
            took.get(took.size() / 2) / 1e6,
            took.get((took.size() * 99) / 100) / 1e6,
            (processCpu() - before) / 1e6 / (PER_SECOND * SECONDS),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
        );
        assertThat(took).hasSize((PER_SECOND * SECONDS) / PROBE_EVERY);
        assertThat(took.get((took.size() * 99) / 100)).isLessThan(250_000_000L);
    }

    /** Sends at the rate; how many nanoseconds each probe, a task due in the month, took to be counted. */
    private List<Long> run(YearMonth month, int seconds) {
        var sent = new ArrayList<Long>();
        var took = new ArrayList<Long>();
        long start = System.nanoTime();
        for (int i = 0; i < PER_SECOND * seconds; i++) {
            await(start + (i * 1_000_000_000L) / PER_SECOND, month, sent, took, Integer.MAX_VALUE);
            if (i % PROBE_EVERY == 0) {
                sent.add(System.nanoTime());
                Told.of(month + "-" + i, "PROBE", month + "-01").tell(published, 1);
            } else {
                var due = LocalDate.of(2030, 1 + random.nextInt(12), 28).toString();
                Told.of("load-" + random.nextInt(5_000), "U" + random.nextInt(20), due).tell(published, start + i);
            }
        }
        await(System.nanoTime() + 30_000_000_000L, month, sent, took, sent.size());
        return took;
    }

    private void await(long until, YearMonth month, List<Long> sent, List<Long> took, int enough) {
        while (System.nanoTime() < until && took.size() < enough) {
            var tally = new Tally();
            figures
                .current()
                .board()
                .forEach(month, month, (_, sum) -> sum.addTo(tally, 0));
            long now = System.nanoTime();
            while (took.size() < tally.expected) {
                took.add(now - sent.get(took.size()));
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Of service, broker, store and this test together, which share the process. */
    private static long processCpu() {
        return (
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()
        ).getProcessCpuTime();
    }
}
