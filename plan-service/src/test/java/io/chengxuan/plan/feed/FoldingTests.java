package io.chengxuan.plan.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTests {

    private static final String[] LETTERS = { "a", "é", "城", "😀", "，" };

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void noLineIsLongerThan75OctetsAndUnfoldedTheySayTheSame(long seed) {
        var random = new Random(seed);
        var lines = new StringBuilder();
        for (int line = 0; line < 40; line++) {
            random.ints(random.nextInt(200), 0, LETTERS.length).forEach(at -> lines.append(LETTERS[at]));
            lines.append("\r\n");
        }

        var folded = new String(Folding.fold(lines.toString()), UTF_8);

        assertThat(folded.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThan(76));
        assertThat(folded).doesNotContain("\uFFFD");
        assertThat(folded.replace("\r\n ", "")).isEqualTo(lines.toString());
    }
}
