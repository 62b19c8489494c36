package io.chengxuan.plan.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.platform.calendar.WorkingDays;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain chapter 3: on time, late, missing, excused. The task's time is July 2026; the 31st is a Friday. */
class TimelinessTests {

    private final Task task = Task.assign(
        "PD",
        "SH-OFFICE",
        new Assignment("p", "p-p1", "夏令热线", ProjectKind.PLAIN, 2026, day(1), day(31), Instant.EPOCH, 0)
    );

    @Test
    void waitingForAcceptanceNeverMakesItLate() {
        task.handIn(day(31), null, List.of(), command());

        assertThat(on(LocalDate.parse("2026-09-01"))).isEqualTo(new Timeliness(false, false, false, true));
        task.accept(LocalDate.parse("2026-09-01"), null, command());
        assertThat(on(LocalDate.parse("2026-09-02")).onTime()).isTrue();
    }

    @Test
    void aReturnedReportCountsFromItsNewHandIn() {
        task.handIn(day(20), null, List.of(), command());
        task.giveBack("补充", command());
        assertThat(on(day(21)).onTime()).isNull();
        assertThat(on(LocalDate.parse("2026-08-01")).overdue()).isTrue();

        task.handIn(LocalDate.parse("2026-08-02"), null, List.of(), command());
        assertThat(on(LocalDate.parse("2026-08-03")).onTime()).isFalse();
    }

    @Test
    void onAnEarlierDayALaterHandInIsNotKnown() {
        task.handIn(LocalDate.parse("2026-08-05"), null, List.of(), command());
        task.accept(LocalDate.parse("2026-08-06"), null, command());

        assertThat(on(LocalDate.parse("2026-08-04"))).isEqualTo(new Timeliness(false, true, false, null));
        assertThat(on(LocalDate.parse("2026-08-05"))).isEqualTo(new Timeliness(false, false, false, false));
    }

    @Test
    void nothingHandedInIsOverdueFromTheDayAfter() {
        assertThat(on(day(31)).overdue()).isFalse();
        assertThat(on(LocalDate.parse("2026-08-01")).overdue()).isTrue();
    }

    @Test
    void anExcusedTaskIsNeitherSoonNorOverdue() {
        task.excuse("抗台", command());

        assertThat(on(LocalDate.parse("2026-08-01"))).isEqualTo(new Timeliness(false, false, false, null));
    }

    @Test
    void aMovedDueDateCountsAndTheOriginalStays() {
        task.moveDue(LocalDate.parse("2026-08-10"), "台风", command());
        task.handIn(LocalDate.parse("2026-08-05"), null, List.of(), command());

        assertThat(on(LocalDate.parse("2026-08-05")).onTime()).isTrue();
        assertThat(task.state().originalDue()).isEqualTo("2026-07-31");
    }

    @Test
    void threeWorkingDaysBeforeIsSoonAndTheWeekendDoesNotCount() {
        assertThat(on(day(27)).dueSoon()).isFalse();
        assertThat(on(day(28)).dueSoon()).isTrue();
        assertThat(on(day(31)).dueSoon()).isTrue();
    }

    @Test
    void aTaskIsBehindWhenItsPercentIsBelowTheElapsedShareOfItsTime() {
        assertThat(on(day(1)).behind()).isFalse();
        assertThat(on(day(11)).behind()).isTrue();
        task.progress(32, null, List.of(), command());
        assertThat(on(day(11)).behind()).isFalse();
        assertThat(on(day(12)).behind()).isTrue();
        assertThat(on(LocalDate.parse("2026-06-01")).behind()).isFalse();
    }

    @Test
    void whatWasAssignedLateIsExpectedFromThenOn() {
        var assignedOnThe21st = Instant.parse("2026-07-20T16:30:00Z");
        var share = Task.shareOf(task, "PD-1", task.assignment().shared(day(30), assignedOnThe21st, 1), command());

        assertThat(Timeliness.of(share, day(21), WorkingDays.WEEKENDS_ONLY).behind()).isFalse();
        share.progress(10, null, List.of(), command());
        assertThat(Timeliness.of(share, day(22), WorkingDays.WEEKENDS_ONLY).behind()).isFalse();
        assertThat(Timeliness.of(share, day(23), WorkingDays.WEEKENDS_ONLY).behind()).isTrue();
    }

    @Test
    void aMonthOfReportsKeepsEveryOtherAct() {
        for (int i = 0; i < 100; i++) {
            task.progress(i, null, List.of(), command());
        }
        task.handIn(day(20), null, List.of(), command());

        assertThat(task.history()).hasSize(31);
        assertThat(task.history().getFirst().percent()).isEqualTo(70);
        assertThat(task.history().getLast().what()).isEqualTo(TaskEvent.HANDED_IN);
    }

    private Timeliness on(LocalDate asOf) {
        return Timeliness.of(task, asOf, WorkingDays.WEEKENDS_ONLY);
    }

    private static LocalDate day(int july) {
        return LocalDate.of(2026, 7, july);
    }

    private static Command command() {
        return Command.bySystem("test", "PD");
    }
}
