package io.chengxuan.media.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.reprint.Clusters.Cluster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClustersTests {

    private static final Likeness LIKENESS = new Likeness(0.6, 7);
    private static final BiPredicate<Piece, Piece> NEVER = (_, _) -> false;
    private static final List<String> STORIES = List.of(
        "城管进社区难题有回音",
        "夜市摊位有了新管家",
        "共享单车停放更有序",
        "一盏灯点亮回家路",
        "老旧小区垃圾分类见实效"
    );

    @ParameterizedTest
    @CsvSource({
        "城管进社区，难题有回音, 城管进社区 难题有回音！, true",
        "城管进社区，难题有回音, 浦东：城管进社区，难题有回音, true",
        "城管进社区，难题有回音, 城管夜查渣土车, false",
        "城管说法第三期：装修垃圾, 城管说法第四期：装修垃圾, false",
        "城管说法第３期：装修垃圾, 城管说法第3期 装修垃圾, true",
    })
    void titlesAreAlikeWhenTheyShareMostOfTheirPairs(String one, String other, boolean alike) {
        assertThat(LIKENESS.alike(piece("a", "o1", 1, one, "PD"), piece("b", "o2", 1, other, "PD"))).isEqualTo(alike);
    }

    @Test
    void piecesOfOneOutletOfOtherUnitsOrWeeksApartAreNotReprints() {
        var first = piece("a", "o1", 1, STORIES.getFirst(), "PD");
        assertThat(LIKENESS.alike(first, piece("b", "o1", 1, STORIES.getFirst(), "PD"))).isFalse();
        assertThat(LIKENESS.alike(first, piece("b", "o2", 1, STORIES.getFirst(), "HP"))).isFalse();
        assertThat(LIKENESS.alike(first, piece("b", "o2", 1, STORIES.getFirst(), "SH"))).isTrue();
        assertThat(LIKENESS.alike(first, piece("b", "o2", 8, STORIES.getFirst(), "PD"))).isTrue();
        assertThat(LIKENESS.alike(first, piece("b", "o2", 9, STORIES.getFirst(), "PD"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfThePiecesDoesNotMatter(long seed) {
        var random = new Random(seed);
        var pieces = pieces(random);
        var apart = apart(random, pieces);
        var expected = ids(Clusters.of(pieces, List.of(), LIKENESS, apart));
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(pieces, random);
            assertThat(ids(Clusters.of(pieces, List.of(), LIKENESS, apart)))
                .as("seed %d", seed)
                .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void piecesThatHaveNothingToDoWithEachOtherCanBeLookedAtApart(long seed) {
        var random = new Random(seed);
        var pieces = pieces(random);
        var apart = apart(random, pieces);
        var together = ids(Clusters.of(pieces, List.of(), LIKENESS, apart));
        var separate = new HashSet<Set<String>>();
        for (var part : parts(pieces)) {
            separate.addAll(ids(Clusters.of(part, List.of(), LIKENESS, apart)));
        }
        assertThat(separate).as("seed %d", seed).isEqualTo(together);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTwoThatWereKeptApartOrAppearedTooFarApartAreTogether(long seed) {
        var random = new Random(seed);
        var pieces = pieces(random);
        var apart = apart(random, pieces);
        for (var cluster : Clusters.of(pieces, List.of(), LIKENESS, apart)) {
            for (var one : cluster.pieces()) {
                for (var other : cluster.pieces()) {
                    assertThat(apart.test(one, other)).as("seed %d", seed).isFalse();
                    assertThat(Math.abs(one.date().toEpochDay() - other.date().toEpochDay())).isLessThanOrEqualTo(7);
                }
            }
        }
    }

    @Test
    void whatLooksLikeAConfirmedGroupJoinsItAndItsPiecesStay() {
        var first = piece("a", "o1", 1, STORIES.getFirst(), "PD");
        var second = piece("b", "o2", 2, "完全不同的标题", "PD");
        var later = piece("c", "o3", 3, STORIES.getFirst(), "PD");
        var clusters = Clusters.of(List.of(later), List.of(new Cluster("g", List.of(first, second))), LIKENESS, NEVER);
        assertThat(clusters).hasSize(1);
        assertThat(clusters.getFirst().ids()).containsExactly("a", "b", "c");
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    private static ArrayList<Piece> pieces(Random random) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < 40; i++) {
            var title = new StringBuilder(STORIES.get(random.nextInt(STORIES.size())));
            for (int edits = random.nextInt(4); edits > 0; edits--) {
                title.insert(random.nextInt(title.length()), "市区街新看".charAt(random.nextInt(5)));
            }
            var unit = List.of("PD", "HP", "SH").get(random.nextInt(3));
            var outlet = "o" + random.nextInt(6);
            pieces.add(piece("p%02d".formatted(i), outlet, 1 + random.nextInt(20), title.toString(), unit));
        }
        return pieces;
    }

    private static BiPredicate<Piece, Piece> apart(Random random, List<Piece> pieces) {
        var kept = new HashSet<Set<String>>();
        for (int i = 0; i < 30; i++) {
            var one = pieces.get(random.nextInt(pieces.size())).id();
            var other = pieces.get(random.nextInt(pieces.size())).id();
            if (!one.equals(other)) {
                kept.add(Set.of(one, other));
            }
        }
        return (one, other) -> !one.id().equals(other.id()) && kept.contains(Set.of(one.id(), other.id()));
    }

    /** What is connected by being alike. */
    private static List<List<Piece>> parts(List<Piece> pieces) {
        var parts = new ArrayList<List<Piece>>();
        for (var piece : pieces) {
            var joined = new ArrayList<>(List.of(piece));
            parts.removeIf(part -> part.stream().anyMatch(it -> LIKENESS.alike(it, piece)) && joined.addAll(part));
            parts.add(joined);
        }
        return parts;
    }

    private static Set<Set<String>> ids(List<Cluster> clusters) {
        return clusters.stream().map(Cluster::ids).collect(Collectors.toSet());
    }

    private static Piece piece(String id, String outlet, int day, String title, String unit) {
        return Piece.of(
            id,
            outlet,
            LocalDate.of(2026, 5, day),
            title,
            Set.of(unit),
            new HashSet<>(List.of(unit, "SH"))
        );
    }
}
