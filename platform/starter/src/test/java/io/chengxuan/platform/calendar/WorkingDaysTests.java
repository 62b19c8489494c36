package io.chengxuan.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingDaysTests {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-09-18");

    @Test
    void officialDaysOffAndMakeUpDaysCount() {
        var days = new WorkingDays(
            Set.of(LocalDate.parse("2026-10-01")),
            Set.of(LocalDate.parse("2026-09-20")),
            Set.of(2026)
        );

        assertThat(days.isWorkingDay(LocalDate.parse("2026-10-01"))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2026-09-20"))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.parse("2026-09-19"))).isFalse();
        assertThat(days.plus(FRIDAY, 1)).isEqualTo("2026-09-20");
        assertThat(days.known(2026)).isTrue();
        assertThat(days.known(2027)).isFalse();
    }

    @Test
    void withoutAnArrangementOnlyWeekendsAreOff() {
        assertThat(WorkingDays.WEEKENDS_ONLY.plus(FRIDAY, 1)).isEqualTo("2026-09-21");
        assertThat(WorkingDays.WEEKENDS_ONLY.known(2026)).isFalse();
    }

    @Test
    void aWeekendAfterTheLastWorkingDayIsStillWithin() {
        var tuesday = LocalDate.parse("2026-09-15");

        assertThat(WorkingDays.WEEKENDS_ONLY.lastWithin(tuesday, 3)).isEqualTo("2026-09-20");
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 50).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addingAndCountingAgree(long seed) {
        var random = new Random(seed);
        var off = dates(random, 40);
        var days = new WorkingDays(off, dates(random, 20), Set.of(2026));
        var start = LocalDate.parse("2026-01-01").plusDays(random.nextInt(365));
        int count = 1 + random.nextInt(30);

        var end = days.plus(start, count);
        assertThat(days.isWorkingDay(end)).isTrue();
        assertThat(worked(days, start, end)).isEqualTo(count);
        assertThat(worked(days, start, end.minusDays(1))).isEqualTo(count - 1);
        assertThat(worked(days, start, days.lastWithin(start, count))).isEqualTo(count);
        assertThat(worked(days, start, days.lastWithin(start, count).plusDays(1))).isEqualTo(count + 1);
        int more = random.nextInt(10);
        assertThat(days.plus(days.plus(start, count), more)).isEqualTo(days.plus(start, count + more));
    }

    /** Counted one by one: the working days after the first day up to and with the last. */
    private static long worked(WorkingDays days, LocalDate first, LocalDate last) {
        return first.plusDays(1).datesUntil(last.plusDays(1)).filter(days::isWorkingDay).count();
    }

    private static Set<LocalDate> dates(Random random, int count) {
        var dates = new java.util.HashSet<LocalDate>();
        for (int i = 0; i < count; i++) {
            dates.add(LocalDate.parse("2026-01-01").plusDays(random.nextInt(400)));
        }
        return dates;
    }
}
