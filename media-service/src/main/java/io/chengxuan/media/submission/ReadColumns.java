package io.chengxuan.media.submission;

import io.chengxuan.media.report.Metric;
import io.chengxuan.media.report.Readership;
import io.chengxuan.platform.access.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stood in which column and how it was read. */
@Component
class ReadColumns {

    static final int MOST = 5_000;

    private final Submissions submissions;

    ReadColumns(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * A column in a span of time.
     *
     * @param pieces published in it and not taken down
     * @param takenDown published in it and taken down
     * @param reads sum of the latest readings of the pieces, {@code views} of films
     */
    record ColumnFigures(String channel, String column, long pieces, long takenDown, long reads, long views) {}

    /** The column with the most pieces first. Of more than {@value #MOST} pieces the latest. */
    List<ColumnFigures> between(LocalDate from, LocalDate to, Scope scope) {
        var byColumn = submissions
            .published(from, to, scope, MOST)
            .stream()
            .collect(Collectors.groupingBy(it -> List.of(named(it.words().channel()), named(it.words().column()))));
        return byColumn
            .entrySet()
            .stream()
            .map(entry -> figures(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(ColumnFigures::pieces).reversed().thenComparing(ColumnFigures::column))
            .toList();
    }

    private static ColumnFigures figures(List<String> column, List<Submission> all) {
        var there = all
            .stream()
            .filter(it -> it.status() == SubmissionStatus.PUBLISHED)
            .toList();
        return new ColumnFigures(
            column.getFirst(),
            column.getLast(),
            there.size(),
            all.size() - there.size(),
            sum(there, Metric.READS),
            sum(there, Metric.VIEWS)
        );
    }

    private static long sum(List<Submission> pieces, Metric metric) {
        return pieces
            .stream()
            .flatMap(piece -> Readership.latest(piece.readings()).stream())
            .filter(reading -> reading.metric() == metric)
            .mapToLong(reading -> reading.value())
            .sum();
    }

    private static String named(@Nullable String id) {
        return Objects.requireNonNullElse(id, "");
    }
}
