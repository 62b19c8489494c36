package io.chengxuan.platform.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.platform.review.TextChange.Kind;
import io.chengxuan.platform.review.TextChange.Part;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextChangeTests {

    @Test
    void wordsThatAreAddedAndRemovedShow() {
        assertThat(TextChange.of("content", "7月开展夏令热线", "7月组织开展热线 12345").parts()).containsExactly(
            new Part(Kind.SAME, "7月"),
            new Part(Kind.ADDED, "组织"),
            new Part(Kind.SAME, "开展"),
            new Part(Kind.REMOVED, "夏令"),
            new Part(Kind.SAME, "热线"),
            new Part(Kind.ADDED, " 12345")
        );
    }

    @ParameterizedTest(name = "{0} characters")
    @ValueSource(ints = { 0, 1, 50, 2_000, 100_000 })
    void thePartsGiveBothTexts(int length) {
        var random = new Random(length);
        var before = text(random, length);
        var after = text(random, length + 3);

        var parts = TextChange.of("content", before, after).parts();

        assertThat(joined(parts, Kind.ADDED)).isEqualTo(before);
        assertThat(joined(parts, Kind.REMOVED)).isEqualTo(after);
    }

    private static String joined(java.util.List<Part> parts, Kind without) {
        return parts
            .stream()
            .filter(part -> part.kind() != without)
            .map(Part::text)
            .collect(joining());
    }

    private static String text(Random random, int length) {
        var letters = "城管宣传工作ab12 。；\n";
        return random
            .ints(length, 0, letters.length())
            .mapToObj(at -> String.valueOf(letters.charAt(at)))
            .collect(joining());
    }
}
