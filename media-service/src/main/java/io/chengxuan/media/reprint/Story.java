package io.chengxuan.media.reprint;

import io.chengxuan.media.report.Report;
import io.chengxuan.media.report.Reports;
import io.chengxuan.media.search.SimilarTitles;
import io.chengxuan.platform.access.UnitTree;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers all pieces that have to do with some: those alike, those alike to these, and so on. */
@Component
class Story {

    static final int MOST = 200;
    private static final int NEAREST = 100;

    private final Reports reports;
    private final SimilarTitles titles;
    private final UnitTree tree;

    Story(Reports reports, SimilarTitles titles, UnitTree tree) {
        this.reports = reports;
        this.titles = titles;
        this.tree = tree;
    }

    /** By id; only registered pieces, and as many as {@link #MOST}. */
    Map<String, Report> around(Collection<String> ids, Likeness likeness) {
        Map<String, Report> found = new LinkedHashMap<>();
        var seen = new HashSet<>(ids);
        var next = new ArrayDeque<>(registered(ids));
        while (!next.isEmpty() && found.size() < MOST) {
            var report = next.poll();
            found.put(report.id(), report);
            var piece = Piece.of(report.state(), tree);
            var near = titles.of(
                piece.parts(),
                likeness.fewest(piece),
                piece.date().minusDays(likeness.days()),
                piece.date().plusDays(likeness.days()),
                NEAREST
            );
            registered(
                near
                    .stream()
                    .filter(id -> !seen.contains(id))
                    .toList()
            )
                .stream()
                .filter(other -> likeness.alike(piece, Piece.of(other.state(), tree)))
                .filter(other -> seen.add(other.id()))
                .forEach(next::add);
        }
        return found;
    }

    /** Those of the pieces that are not withdrawn. */
    List<Report> registered(Collection<String> ids) {
        return ids.isEmpty()
            ? List.of()
            : reports
                  .withIds(ids)
                  .stream()
                  .filter(report -> report.state().status() == Report.Status.REGISTERED)
                  .toList();
    }
}
