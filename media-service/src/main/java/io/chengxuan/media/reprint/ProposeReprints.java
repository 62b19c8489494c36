package io.chengxuan.media.reprint;

import io.chengxuan.media.report.Report;
import io.chengxuan.media.reprint.Clusters.Cluster;
import io.chengxuan.media.reprint.ReprintGroup.Status;
import io.chengxuan.media.search.SimilarTitles;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares pieces that have changed with those around them, once all that was told until then is found. The same pieces give the
 * same proposals, in whatever order they came; doing it again changes nothing.
 */
@Component
class ProposeReprints {

    private static final int AT_ONCE = 100;
    /** Of each half second, so that a table of 100 000 pieces leaves the machine to people. */
    private static final Duration AT_MOST = Duration.ofMillis(100);
    /** While pieces come one upon the other, as from a table, the machine is left to them, but not for ever. */
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final ToCompare due;
    private final Story story;
    private final SimilarTitles titles;
    private final ReprintGroups groups;
    private final UnitTree tree;
    private final Likeness likeness;
    private final Sweep sweep = new Sweep("The comparison of pieces");
    private Instant last = Instant.now();

    ProposeReprints(
        ToCompare due,
        Story story,
        SimilarTitles titles,
        ReprintGroups groups,
        UnitTree tree,
        @Value("${chengxuan.media.reprint.alike:0.6}") double alike,
        @Value("${chengxuan.media.reprint.days:7}") int days
    ) {
        this.due = due;
        this.story = story;
        this.titles = titles;
        this.groups = groups;
        this.tree = tree;
        this.likeness = new Likeness(alike, days);
    }

    @Scheduled(fixedRateString = "${chengxuan.media.sweep:500ms}")
    void sweep() {
        var now = Instant.now();
        if (now.isBefore(due.told().plus(QUIET)) && now.isBefore(last.plus(LONGEST_WAIT))) {
            return;
        }
        last = now;
        var until = now.plus(AT_MOST);
        var compared = new HashSet<String>();
        sweep.over(
            () -> ready(now),
            id -> {
                if (!compared.contains(id) && Instant.now().isBefore(until)) {
                    var together = compare(id);
                    due.done(together, now);
                    compared.addAll(together);
                }
            }
        );
    }

    private List<String> ready(Instant now) {
        var some = due.some(AT_ONCE, now);
        return some.isEmpty() || !titles.ready() ? List.of() : some;
    }

    /** Ids of all pieces that were looked at, as what holds for one of a story holds for all of it. */
    Set<String> compare(String id) {
        var ids = new TreeSet<>(Set.of(id));
        groups
            .with(ids)
            .stream()
            .filter(group -> group.status() == Status.PROPOSED)
            .forEach(group -> ids.addAll(group.members()));
        var around = story.around(ids, likeness);
        ids.addAll(around.keySet());
        if (!around.containsKey(id)) {
            loseWithdrawn(id);
        }
        var known = groups.with(ids);
        var confirmed = known
            .stream()
            .filter(group -> group.status() == Status.CONFIRMED)
            .map(this::confirmed)
            .toList();
        var taken = new HashSet<String>();
        confirmed.forEach(cluster -> taken.addAll(cluster.ids()));
        var free = pieces(around.values(), report -> !taken.contains(report.id()));
        var clusters = Clusters.of(free, confirmed, likeness, apart(known));
        settle(known, clusters, around, taken);
        return ids;
    }

    private Cluster confirmed(ReprintGroup group) {
        var members = story.registered(group.members());
        return new Cluster(group.id(), pieces(members, _ -> true));
    }

    private List<Piece> pieces(Collection<Report> reports, java.util.function.Predicate<Report> which) {
        return reports
            .stream()
            .filter(which)
            .map(report -> Piece.of(report.state(), tree))
            .toList();
    }

    private void loseWithdrawn(String id) {
        for (var group : groups.with(Set.of(id))) {
            if (group.status() == Status.CONFIRMED && group.has(id)) {
                groups.change(group.id(), command(), it ->
                    it.lose(Members.of(story.registered(it.members()), tree), command())
                );
            }
        }
    }

    /** Two pieces of a group that was rejected, and one that was taken out of a group with its members. */
    private static BiPredicate<Piece, Piece> apart(List<ReprintGroup> known) {
        return (one, other) ->
            known
                .stream()
                .anyMatch(
                    group ->
                        (group.status() == Status.REJECTED && group.has(one.id()) && group.has(other.id())) ||
                        (group.apart().contains(one.id()) && group.has(other.id())) ||
                        (group.apart().contains(other.id()) && group.has(one.id()))
                );
    }

    /** Proposals become what the clusters are: the one with the most of a cluster's pieces goes on, others end. */
    private void settle(
        List<ReprintGroup> known,
        List<Cluster> clusters,
        Map<String, Report> around,
        Set<String> taken
    ) {
        var proposed = new ArrayList<>(
            known
                .stream()
                .filter(group -> group.status() == Status.PROPOSED)
                .toList()
        );
        for (var cluster : clusters) {
            var now = cluster.ids();
            if (cluster.group() != null) {
                notice(cluster, now, taken);
            } else if (now.size() > 1) {
                var members = Members.of(now.stream().map(around::get).toList(), tree);
                var before = proposed
                    .stream()
                    .filter(group -> group.members().stream().anyMatch(now::contains))
                    .max(Comparator.comparingLong(group -> group.members().stream().filter(now::contains).count()));
                before.ifPresentOrElse(
                    group -> {
                        proposed.remove(group);
                        groups.change(group.id(), command(), it -> it.adjust(members, command()));
                    },
                    () -> propose(members)
                );
            }
        }
        proposed.forEach(group -> groups.change(group.id(), command(), it -> it.dissolve(command())));
    }

    private void propose(Members members) {
        var group = ReprintGroup.of(id(members), members, command());
        if (!groups.createIfAbsent(group, command())) {
            groups.change(group.id(), command(), it -> it.revive(members, command()));
        }
    }

    private void notice(Cluster cluster, Set<String> now, Set<String> taken) {
        var similar = new TreeSet<>(now);
        similar.removeAll(taken);
        var members = cluster
            .pieces()
            .stream()
            .filter(piece -> taken.contains(piece.id()))
            .toList();
        var unlike = members
            .stream()
            .filter(piece ->
                members
                    .stream()
                    .noneMatch(other -> likeness.share(piece, other) >= likeness.atLeast() && other != piece)
            )
            .map(Piece::id)
            .toList();
        groups.change(String.valueOf(cluster.group()), command(), it -> it.notice(similar, unlike));
    }

    /** From the pieces, so that two instances that see the same story make one group of it. */
    private static String id(Members members) {
        return Fingerprint.of("reprints", String.join(",", members.ids()));
    }

    private Command command() {
        return Command.bySystem("media", tree.city());
    }
}
