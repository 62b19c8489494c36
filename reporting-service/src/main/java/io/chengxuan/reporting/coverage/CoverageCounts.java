package io.chengxuan.reporting.coverage;

import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.quotas.Counts;
import io.chengxuan.reporting.quotas.Measure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The published pieces that quotas are compared with. */
@Component
class CoverageCounts implements Counts {

    private final Figures<CoverageBoard> figures;

    CoverageCounts(Figures<CoverageBoard> figures) {
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
        var board = figures.current().board();
        if (
            measure != Measure.PIECES_PUBLISHED ||
            board
                .firstDay()
                .filter(day -> !day.isAfter(to))
                .isEmpty()
        ) {
            return OptionalLong.empty();
        }
        var sum = new AtomicLong();
        board.forEach(from, to, pieces -> {
            boolean meant = outlets.isEmpty() || outlets.contains(pieces.kind());
            // A piece that several of the units share counts once, for the first of them.
            var first = pieces.units().stream().filter(units::contains).findFirst();
            if (meant && first.filter(pieces.unit()::equals).isPresent()) {
                sum.addAndGet(pieces.count());
            }
        });
        return OptionalLong.of(sum.get());
    }
}
