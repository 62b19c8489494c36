package io.chengxuan.media.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.platform.web.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTests {

    @Test
    void equalSharesAlwaysAddUpToOne() {
        for (int count = 1; count <= Shares.MOST; count++) {
            var units = IntStream.range(0, count)
                .mapToObj(i -> "U" + i)
                .toList();
            var shares = Shares.of(units, Collections.nCopies(count, null));
            assertThat(shares.stream().mapToInt(Share::parts).sum()).isEqualTo(Share.WHOLE);
            assertThat(shares.getFirst().parts() - shares.getLast().parts()).isBetween(0, 1);
        }
    }

    @Test
    void weightsThatAddUpToOneAreTakenAsTheyAre() {
        assertThat(of("0.6", "0.40")).containsExactly(new Share("U0", 6_000), new Share("U1", 4_000));
        assertThat(of("1")).containsExactly(new Share("U0", 10_000));
        assertThat(of("0.3333", "0.3333", "0.3334")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0.5", "0.5 0.6", "1.5 -0.5", "0 1", "0.33333 0.66667", "0.5 0.4999", "1e-9 1", "1e9 1" })
    void weightsThatDoNotAreRefused(String weights) {
        assertThatThrownBy(() -> of(weights.split(" "))).isInstanceOf(Problem.class);
    }

    @Test
    void aUnitIsThereOnce() {
        assertThatThrownBy(() -> Shares.of(List.of("A", "A"), Arrays.asList(null, null))).isInstanceOf(Problem.class);
    }

    private static List<Share> of(String... weights) {
        var units = IntStream.range(0, weights.length)
            .mapToObj(i -> "U" + i)
            .toList();
        return Shares.of(units, Arrays.stream(weights).map(BigDecimal::new).toList());
    }
}
