package io.chengxuan.media.reprint;

import io.chengxuan.media.report.ReportState;
import io.chengxuan.media.search.SimilarTitles;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a piece decides whether it tells the story of another.
 *
 * @param parts what its title is compared by
 * @param numbers those in its title
 * @param units that it is about
 * @param above these and all units above them
 */
record Piece(
    String id,
    String outlet,
    LocalDate date,
    Set<String> parts,
    Set<String> numbers,
    Set<String> units,
    Set<String> above
) {
    /** The earlier one first: it begins a story. */
    static final Comparator<Piece> BY_DATE = Comparator.comparing(Piece::date).thenComparing(Piece::id);

    private static final Pattern NUMBER = Pattern.compile("\\d+|[一二三四五六七八九十百]+(?=[期集季批届次])");

    static Piece of(ReportState report, UnitTree tree) {
        var units = report
            .shares()
            .stream()
            .map(ReportState.UnitShare::unit)
            .collect(Collectors.toCollection(TreeSet::new));
        var above = new HashSet<String>();
        for (var unit : units) {
            for (
                @Nullable
                String at = unit;
                at != null && above.add(at);

            ) {
                at = tree.find(at).map(Unit::parent).orElse(null);
            }
        }
        return of(report.id(), report.outletId(), report.date(), report.title(), units, above);
    }

    static Piece of(String id, String outlet, LocalDate date, String title, Set<String> units, Set<String> above) {
        var numbers = NUMBER.matcher(java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFKC))
            .results()
            .map(java.util.regex.MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
        return new Piece(id, outlet, date, SimilarTitles.parts(title), numbers, units, above);
    }
}
