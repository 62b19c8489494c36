package io.chengxuan.reporting.coverage;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.reporting.table.Labels;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures of coverage as rows of a file, in the reader's words. */
record CoverageRows(Labels labels, UnitTree tree) {
    String[] tableHeadings() {
        return labels.headings(
            "key",
            "label",
            "pieces",
            "stories",
            "share",
            "over100k",
            "over1m",
            "frontPage",
            "positive",
            "neutral",
            "negative",
            "accountability"
        );
    }

    @Nullable
    Object[] cells(CoverageTable.Row row) {
        return new @Nullable Object[] {
            row.key(),
            row.label(),
            row.pieces(),
            row.stories(),
            row.share(),
            row.over100k(),
            row.over1m(),
            row.frontPage(),
            row.positive(),
            row.neutral(),
            row.negative(),
            row.accountability(),
        };
    }

    String[] comparisonHeadings() {
        return labels.headings("key", "label", "measure", "year", "now", "against", "last", "change", "basis");
    }

    @Nullable
    Object[] cells(
        CoverageComparison.Row row,
        CoverageComparison.Compared figure,
        CoverageComparison.Answer comparison
    ) {
        return new @Nullable Object[] {
            row.key(),
            row.label(),
            labels.first("baseline", figure.measure().name()),
            comparison.year(),
            figure.now(),
            comparison.against(),
            figure.last(),
            figure.change(),
            figure.last() == null ? null : labels.word("basis", figure.basis().name()),
        };
    }

    String[] recordHeadings() {
        return labels.headings(
            "date",
            "title",
            "outletLevel",
            "outletKind",
            "units",
            "tone",
            "tier",
            "topic",
            "frontPage",
            "link"
        );
    }

    @Nullable
    Object[] cells(CoverageRecord item) {
        return new @Nullable Object[] {
            item.date(),
            item.title(),
            labels.word("level", item.level()),
            labels.word("kind", item.kind()),
            item
                .units()
                .stream()
                .map(code -> tree.find(code).map(Unit::name).orElse(code))
                .collect(Collectors.joining("、")),
            labels.word("tone", item.tone()),
            labels.word("tier", item.tier()),
            item.topic(),
            item.frontPage() ? labels.heading("frontPage") : null,
            item.link(),
        };
    }
}
