package io.chengxuan.plan.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.plan.task.Assignment;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.TaskStatus;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectsTallyTests {

    private static final Instant AT = Instant.parse("2026-06-10T01:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 8, 31);

    private final List<Integer> lookedUpAtOnce = new ArrayList<>();
    private final EffectsTally tally = new EffectsTally(new HashSet<>(List.of("p-U0000", "p-new")), tasks -> {
        lookedUpAtOnce.add(tasks.size());
        return Map.of();
    });

    @Test
    void ofManyLostTasksAllAreCountedAndTheFirstAreNamedTheWaitingBeforeTheOthers() {
        for (int i = 0; i < 1_000; i++) {
            var task = Task.assign("U%04d".formatted(i), "SH", assignment());
            if (i > 0) {
                task.withdraw(1, "调整", new Command("system:plan", "SH", null, "", null, AT));
            }
            tally.add(task, i >= 990 ? TaskStatus.HANDED_IN : TaskStatus.IN_PROGRESS, DUE);
        }

        var effects = tally.effects();

        assertThat(effects.made()).isEqualTo(1);
        assertThat(effects.cancelled()).isEqualTo(999);
        assertThat(effects.waiting()).isEqualTo(10);
        assertThat(effects.begun()).isEqualTo(989);
        assertThat(effects.lost()).hasSize(Effects.MOST_NAMED);
        assertThat(effects.lost().getFirst().unit()).isEqualTo("U0990");
        assertThat(effects.lost().get(10).unit()).isEqualTo("U0001");
        assertThat(lookedUpAtOnce)
            .allMatch(size -> size <= 200)
            .hasSize(5);
    }

    private static Assignment assignment() {
        return new Assignment("plan", "p", "夏令热线", ProjectKind.PLAIN, 2026, DUE.withDayOfMonth(1), DUE, AT, 0);
    }
}
