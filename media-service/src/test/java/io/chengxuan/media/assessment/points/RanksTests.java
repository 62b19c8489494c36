package io.chengxuan.media.assessment.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RanksTests {

    private record Unit(String id, String group, int points) {}

    @Test
    void equalPointsShareAPlaceWithinTheGroupAndTheNextOneIsSkipped() {
        var units = List.of(
            new Unit("a", "URBAN", 10),
            new Unit("b", "URBAN", 20),
            new Unit("x", "DIRECT", 1),
            new Unit("c", "URBAN", 20),
            new Unit("d", "URBAN", -5)
        );
        assertThat(Ranks.of(units, Unit::group, Unit::points))
            .extracting(ranked -> ranked.item().id() + ranked.rank())
            .containsExactly("b1", "c1", "a3", "d4", "x1");
    }
}
