package io.chengxuan.media.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTests {

    @Test
    void titlesThatTellTheSameAreAlikeAndOthersAreNot() {
        assertThat(Likeness.of("公众开放日邀请市民走进城管", "“公众开放日”，邀请市民走进城管！")).isEqualTo(1);
        assertThat(Likeness.of("七一五公众开放日邀请市民走进城管", "公众开放日邀您走进城管")).isGreaterThan(0.5);
        assertThat(Likeness.of("公众开放日邀请市民走进城管", "早餐摊规范经营有新招")).isZero();
        assertThat(Likeness.of("", "城管")).isZero();
        assertThat(Likeness.of("城", "城")).isEqualTo(1);
    }

    @Test
    void itDoesNotMatterWhichComesFirstAndNothingIsMoreAlikeThanTheSame() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var one = title(random);
            var other = title(random);
            double alike = Likeness.of(one, other);
            assertThat(alike).as("seed %d", seed).isEqualTo(Likeness.of(other, one)).isBetween(0.0, 1.0);
            assertThat(Likeness.of(one, one)).as("seed %d", seed).isEqualTo(1);
        }
    }

    private static String title(Random random) {
        var title = new StringBuilder();
        random.ints(1 + random.nextInt(12), 0, 6).forEach(i -> title.append("城管为民服务".charAt(i)));
        return title.toString();
    }
}
