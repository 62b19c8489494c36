package io.chengxuan.reporting.submissions;

import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.quotas.Counts;
import io.chengxuan.reporting.quotas.Measure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** The submissions that quotas are compared with. Outlets mean nothing to them. */
@Component
class SubmissionCounts implements Counts {

    private final Figures<SubmissionDays> figures;

    SubmissionCounts(Figures<SubmissionDays> figures) {
        this.figures = figures;
    }

    @Override
    public OptionalLong of(
        Measure measure,
        Collection<String> units,
        Collection<String> outlets,
        LocalDate from,
        LocalDate to
    ) {
        var days = figures.current().board();
        boolean known =
            measure != Measure.PIECES_PUBLISHED &&
            days
                .firstDay(measure)
                .filter(day -> !day.isAfter(to))
                .isPresent();
        return known ? OptionalLong.of(days.count(measure, units, from, to)) : OptionalLong.empty();
    }
}
