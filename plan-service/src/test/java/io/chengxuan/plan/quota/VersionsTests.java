package io.chengxuan.plan.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is set, changed and ended: no day has two versions, and no version is lost. */
class VersionsTests {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int DAYS = 60;

    static Stream<Long> seeds() {
        return LongStream.range(0, 200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachDayHasAtMostOneVersionAndTheNewestDecisionAboutIt(long seed) {
        var random = new Random(seed);
        var versions = Versions.NONE;
        var expected = new int[DAYS];
        int said = 0;
        for (int step = 1; step <= 30; step++) {
            int from = random.nextInt(DAYS);
            int until = from + random.nextInt(DAYS - from);
            var version = version(step, from, until);
            var on = versions.on(START.plusDays(from));
            switch (random.nextInt(3)) {
                case 0 -> {
                    boolean free = IntStream.rangeClosed(from, until).allMatch(day -> expected[day] == 0);
                    assertThat(versions.inTheWayOf(version).isEmpty()).isEqualTo(free);
                    if (free) {
                        versions = versions.with(version);
                        said++;
                        fill(expected, from, until, step);
                    }
                }
                case 1 -> {
                    if (on.isPresent()) {
                        versions = versions.changedBy(on.get(), version);
                        said++;
                        fill(expected, from, day(on.get().until()), step);
                    }
                }
                default -> {
                    if (on.isPresent()) {
                        versions = versions.ended(on.get(), START.plusDays(from - 1));
                        fill(expected, from, day(on.get().until()), 0);
                    }
                }
            }
        }
        assertThat(versions.all()).hasSize(said);
        for (int day = 0; day < DAYS; day++) {
            assertThat(versions.on(START.plusDays(day)).map(QuotaVersion::count).orElse(0)).isEqualTo(expected[day]);
        }
    }

    private static void fill(int[] days, int from, int until, int count) {
        IntStream.rangeClosed(from, until).forEach(day -> days[day] = count);
    }

    private static int day(LocalDate date) {
        return (int) (date.toEpochDay() - START.toEpochDay());
    }

    private static QuotaVersion version(int count, int from, int until) {
        var first = START.plusDays(from);
        return new QuotaVersion(count, first, START.plusDays(until), null, "SH", "a", Instant.EPOCH, false);
    }
}
