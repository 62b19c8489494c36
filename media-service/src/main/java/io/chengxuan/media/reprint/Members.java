package io.chengxuan.media.reprint;

import io.chengxuan.media.report.Report;
import io.chengxuan.media.report.Shares;
import io.chengxuan.platform.access.UnitTree;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What follows from the pieces of a group.
 *
 * @param ids the earliest first
 * @param unit the lowest one above all of them, whose editors decide
 * @param addressees all units they are about
 * @param date of the earliest
 */
record Members(List<String> ids, String unit, List<String> addressees, String date) {
    static Members of(Collection<Report> reports, UnitTree tree) {
        var sorted = reports
            .stream()
            .sorted(Comparator.comparing((Report report) -> report.state().date()).thenComparing(Report::id))
            .toList();
        return new Members(
            sorted.stream().map(Report::id).toList(),
            Shares.ownerOf(sorted.stream().map(Report::unit).toList(), tree),
            sorted
                .stream()
                .flatMap(report -> report.addressees().stream())
                .distinct()
                .sorted()
                .toList(),
            sorted.isEmpty() ? "" : sorted.getFirst().state().date().toString()
        );
    }

    String earliest() {
        return ids.getFirst();
    }
}
