package io.chengxuan.reporting.plantasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.reporting.figures.Cell;
import io.chengxuan.reporting.table.Labels;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.support.StaticMessageSource;

/** How much processor time a table over a million facts takes, and how much memory their cells do. */
@Tag("load")
class BoardLoadIT {

    private static final int FACTS = 1_000_000;
    private static final int UNITS = 20;
    private static final List<String> KINDS = List.of("PLAIN", "CAMPAIGN", "TOPIC_CALL", "DRILL", "TRAINING");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void aTableOfAMillionFactsIsSummedInMilliseconds() {
        var tree = Mockito.mock(UnitTree.class);
        long before = used();
        var board = board();
        long bytes = used() - before;
        var matcher = new PlanTaskFilter(null, null, null, null, null, false).matcher(tree, null);
        for (var by : PlanTaskTable.By.values()) {
            var nanos = new long[300];
            for (int i = -300; i < nanos.length; i++) {
                long start = cpu();
                var table = new PlanTaskTable(board, matcher, by, FIRST.plusDays(Math.floorMod(i * 37, 365)));
                var answer = table.answer(Instant.EPOCH, labels());
                if (i >= 0) {
                    nanos[i] = cpu() - start;
                }
                assertThat(answer.total().expected()).isEqualTo(FACTS);
            }
            Arrays.sort(nanos);
            System.out.printf(
                "{\"figure\":\"table by %s over %d facts\",\"p50ms\":%.2f,\"p99ms\":%.2f,\"boardMb\":%d}%n",
                by,
                FACTS,
                nanos[150] / 1e6,
                nanos[296] / 1e6,
                bytes >> 20
            );
        }
    }

    private static PlanTaskBoard board() {
        var random = new Random(1);
        Map<String, Map<String, Integer>> cells = new HashMap<>();
        for (int i = 0; i < FACTS; i++) {
            var due = FIRST.plusDays(random.nextInt(365));
            var key = new CellKey(
                "U" + random.nextInt(UNITS),
                due,
                KINDS.get(random.nextInt(5)),
                "SH-OFFICE",
                i % 4,
                false
            );
            var handedIn = random.nextInt(10) == 0 ? "" : due.plusDays(random.nextInt(20) - 15).toString();
            cells.computeIfAbsent(key.toString(), _ -> new HashMap<>()).merge(handedIn, 1, Integer::sum);
        }
        var board = new PlanTaskBoard();
        cells.forEach((key, counts) -> board.put(cell(key, counts)));
        return board;
    }

    private static Cell cell(String key, Map<String, Integer> counts) {
        var groups = new ArrayList<Cell.Group>();
        counts.forEach((day, count) -> {
            var date = day.isEmpty() ? null : day;
            groups.add(
                new Cell.Group(
                    new Document("standing", "EXPECTED").append("handedInOn", date).append("acceptedOn", date),
                    count
                )
            );
        });
        return new Cell(key, 1, Instant.EPOCH, groups);
    }

    private static Labels labels() {
        return new Labels(new StaticMessageSource(), Locale.ROOT);
    }

    /** Time this thread has had, so that what else the machine does is left out. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
