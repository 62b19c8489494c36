package io.chengxuan.media.submission;

import io.chengxuan.media.report.Metric;
import io.chengxuan.media.report.Readership;
import io.chengxuan.media.report.Reading;
import io.chengxuan.platform.access.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stood in which column and how it was read. */
@Component
class ReadColumns {

    private final Submissions submissions;

    ReadColumns(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * A column in a span of time.
     *
     * @param pieces published in it and not taken down
     * @param takenDown published in it and not there any more
     * @param reads sum of the latest readings of the pieces, {@code views} of films
     */
    record ColumnFigures(String channel, String column, long pieces, long takenDown, long reads, long views) {
        private ColumnFigures plus(ColumnFigures more) {
            return new ColumnFigures(
                channel,
                column,
                pieces + more.pieces,
                takenDown + more.takenDown,
                reads + more.reads,
                views + more.views
            );
        }
    }

    /**
     * What came out in a month, and how it was read until now.
     *
     * @param pieces, takenDown, reads, views as of {@link ColumnFigures}
     */
    record MonthFigures(YearMonth month, long pieces, long takenDown, long reads, long views) {}

    /** What is read of a submission for this. */
    record Piece(SubmissionStatus status, Place words, Out publication) {
        record Place(@Nullable String channel, @Nullable String column) {}

        record Out(LocalDate publishedOn, List<Reading> readings) {}

        private boolean isIn(@Nullable String channel, @Nullable String column) {
            return (
                (channel == null || channel.equals(words.channel())) &&
                (column == null || column.equals(words.column()))
            );
        }

        private YearMonth month() {
            return YearMonth.from(publication.publishedOn());
        }

        private ColumnFigures figures() {
            boolean there = status == SubmissionStatus.PUBLISHED;
            return new ColumnFigures(
                Objects.requireNonNullElse(words.channel(), ""),
                Objects.requireNonNullElse(words.column(), ""),
                there ? 1 : 0,
                there ? 0 : 1,
                there ? latest(Metric.READS) : 0,
                there ? latest(Metric.VIEWS) : 0
            );
        }

        private long latest(Metric metric) {
            return Readership.latest(publication.readings())
                .stream()
                .filter(reading -> reading.metric() == metric)
                .mapToLong(Reading::value)
                .sum();
        }
    }

    /** Every month of the span, the earliest first: of a channel, one column of it, or all. */
    List<MonthFigures> months(
        LocalDate from,
        LocalDate to,
        @Nullable String channel,
        @Nullable String column,
        Scope scope
    ) {
        var byMonth = new TreeMap<YearMonth, ColumnFigures>();
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            byMonth.put(month, new ColumnFigures("", "", 0, 0, 0, 0));
        }
        try (var published = submissions.published(from, to, scope)) {
            published
                .filter(piece -> piece.isIn(channel, column))
                .forEach(it -> byMonth.merge(it.month(), it.figures(), ColumnFigures::plus));
        }
        return byMonth
            .entrySet()
            .stream()
            .map(it -> {
                var sum = it.getValue();
                return new MonthFigures(it.getKey(), sum.pieces(), sum.takenDown(), sum.reads(), sum.views());
            })
            .toList();
    }

    /** The column with the most pieces first; added up as they are read. */
    List<ColumnFigures> between(LocalDate from, LocalDate to, Scope scope) {
        var byColumn = new HashMap<List<String>, ColumnFigures>();
        try (var published = submissions.published(from, to, scope)) {
            published
                .map(Piece::figures)
                .forEach(it -> byColumn.merge(List.of(it.channel(), it.column()), it, ColumnFigures::plus));
        }
        return byColumn
            .values()
            .stream()
            .sorted(Comparator.comparingLong(ColumnFigures::pieces).reversed().thenComparing(ColumnFigures::column))
            .toList();
    }
}
