package io.chengxuan.media.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadershipTests {

    private static final LocalDate OUT = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({
        "0,false,UNDER_100K",
        "100000,false,UNDER_100K",
        "100000,true,OVER_100K",
        "100001,false,OVER_100K",
        "1000000,false,OVER_100K",
        "1000000,true,OVER_1M",
        "1000001,false,OVER_1M",
    })
    void overMeansMoreThan(long value, boolean atLeast, Tier tier) {
        assertThat(Tier.of(value, atLeast)).isEqualTo(tier);
    }

    @Test
    void theLatestReadingOfTheMetricThatWentFurthestDecides() {
        var readings = List.of(
            reads(1, 90_000),
            views(1, 20_000),
            reads(5, 120_000),
            views(9, 1_200_000),
            reads(3, 2_000_000)
        );
        assertThat(Readership.tier(readings)).isEqualTo(Tier.OVER_1M);
        assertThat(Readership.latest(readings)).containsExactlyInAnyOrder(reads(5, 120_000), views(9, 1_200_000));
    }

    @Test
    void aWrongReadingIsPutRightByAnotherOfTheSameDay() {
        assertThat(Readership.tier(List.of(reads(5, 1_200_000), reads(5, 12_000)))).isEqualTo(Tier.UNDER_100K);
    }

    @Test
    void theOrderInWhichReadingsOfDifferentDaysAreNotedNeverMatters() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var readings = new ArrayList<Reading>();
            for (int day = 0; day < random.nextInt(1, 8); day++) {
                readings.add(reads(day, random.nextLong(2_000_000)));
                readings.add(views(day, random.nextLong(2_000_000)));
            }
            var tier = Readership.tier(readings);
            var next = Readership.nextCheck(OUT, readings);
            java.util.Collections.shuffle(readings, random);
            assertThat(Readership.tier(readings)).as("seed %d", seed).isEqualTo(tier);
            assertThat(Readership.nextCheck(OUT, readings)).as("seed %d", seed).isEqualTo(next);
            next.ifPresent(day -> assertThat(day).as("seed %d", seed).isAfter(OUT).isBeforeOrEqualTo(OUT.plusDays(90)));
        }
    }

    @Test
    void aPieceThatGrowsIsToBeLookedAtAgainAndOneThatDoesNotIsNot() {
        assertThat(Readership.nextCheck(OUT, List.of())).isEmpty();
        assertThat(Readership.nextCheck(OUT, List.of(reads(0, 500)))).contains(OUT.plusDays(1));
        assertThat(Readership.nextCheck(OUT, List.of(reads(6, 500)))).contains(OUT.plusDays(12));
        assertThat(Readership.nextCheck(OUT, List.of(reads(2, 500), reads(6, 600)))).contains(OUT.plusDays(10));
        assertThat(Readership.nextCheck(OUT, List.of(reads(2, 500), reads(6, 510)))).isEmpty();
        assertThat(Readership.nextCheck(OUT, List.of(reads(2, 95_000), reads(12, 96_000)))).contains(OUT.plusDays(15));
        assertThat(Readership.nextCheck(OUT, List.of(reads(2, 1_100_000)))).isEmpty();
        assertThat(Readership.nextCheck(OUT, List.of(reads(89, 500)))).isEmpty();
    }

    private static Reading reads(int day, long value) {
        return new Reading(Metric.READS, value, false, OUT.plusDays(day), null, "a");
    }

    private static Reading views(int day, long value) {
        return new Reading(Metric.VIEWS, value, false, OUT.plusDays(day), null, "a");
    }
}
