package io.chengxuan.media.reprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces tell one story together. The result follows from the pieces alone, whatever their order: each one, the earliest
 * first, joins the cluster with the piece most like it, if no two in it were kept apart by somebody and all appeared within the
 * days, or begins one.
 */
final class Clusters {

    static final int MOST = 50;

    private Clusters() {}

    /** @param group id of the group that somebody has confirmed and that the pieces may join; null for a new one */
    record Cluster(@Nullable String group, List<Piece> pieces) {
        Set<String> ids() {
            var ids = new TreeSet<String>();
            pieces.forEach(piece -> ids.add(piece.id()));
            return ids;
        }
    }

    /**
     * @param confirmed clusters that are there, whose pieces stay where they are
     * @param apart whether somebody said that two pieces are not one story
     */
    static List<Cluster> of(
        Collection<Piece> free,
        Collection<Cluster> confirmed,
        Likeness likeness,
        BiPredicate<Piece, Piece> apart
    ) {
        var clusters = new ArrayList<Cluster>();
        confirmed
            .stream()
            .sorted(Comparator.comparing(cluster -> String.valueOf(cluster.group())))
            .forEach(cluster -> clusters.add(new Cluster(cluster.group(), new ArrayList<>(cluster.pieces()))));
        free.stream()
            .sorted(Piece.BY_DATE)
            .forEach(piece ->
                best(piece, clusters, likeness, apart).ifPresentOrElse(
                    cluster -> cluster.pieces().add(piece),
                    () -> clusters.add(new Cluster(null, new ArrayList<>(List.of(piece))))
                )
            );
        return clusters;
    }

    private static Optional<Cluster> best(
        Piece piece,
        List<Cluster> clusters,
        Likeness likeness,
        BiPredicate<Piece, Piece> apart
    ) {
        Cluster best = null;
        double most = 0;
        for (var cluster : clusters) {
            double share = cluster
                .pieces()
                .stream()
                .filter(other -> likeness.alike(piece, other))
                .mapToDouble(other -> likeness.share(piece, other))
                .max()
                .orElse(0);
            if (share > most && admits(cluster, piece, likeness, apart)) {
                best = cluster;
                most = share;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean admits(Cluster cluster, Piece piece, Likeness likeness, BiPredicate<Piece, Piece> apart) {
        return (
            cluster.pieces().size() < MOST &&
            cluster
                .pieces()
                .stream()
                .noneMatch(
                    other ->
                        apart.test(piece, other) ||
                        Math.abs(piece.date().toEpochDay() - other.date().toEpochDay()) > likeness.days()
                )
        );
    }
}
