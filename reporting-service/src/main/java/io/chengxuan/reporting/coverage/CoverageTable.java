package io.chengxuan.reporting.coverage;

import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.table.Groups;
import io.chengxuan.reporting.table.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Pieces by one dimension. A piece counts once in each row it belongs to and once in the total, however many of the units in
 * question share it; {@code share} adds the parts of it that are theirs.
 */
final class CoverageTable {

    /** Key of the row of pieces without a topic, a series or a campaign. */
    private static final String WITHOUT = "";

    private final CoverageFilter filter;
    private final By by;
    private final Map<String, Sum> rows = new HashMap<>();
    private final Sum total = new Sum();

    CoverageTable(CoverageBoard board, CoverageFilter filter, By by) {
        this.filter = filter;
        this.by = by;
        var row = row();
        filter.forEach(board, pieces -> {
            var key = row.apply(pieces, pieces.unit());
            boolean firstInRow = isFirst(pieces, unit -> row.apply(pieces, unit).equals(key));
            rows.computeIfAbsent(key, _ -> new Sum()).add(pieces, firstInRow);
            total.add(pieces, isFirst(pieces, _ -> true));
        });
    }

    /** Whether no unit before this one is meant too, and counts them already. */
    private boolean isFirst(Pieces pieces, Predicate<String> alike) {
        for (var unit : pieces.units()) {
            if (unit.equals(pieces.unit())) {
                return true;
            }
            if (filter.means(unit) && alike.test(unit)) {
                return false;
            }
        }
        return true;
    }

    private BiFunction<Pieces, String, String> row() {
        return switch (by) {
            case UNIT -> (_, unit) -> filter.below() ? unit : filter.districts().of(unit).id();
            case GROUP -> (_, unit) -> {
                var group = filter.districts().of(unit).group();
                return group == null ? Groups.NONE : group;
            };
            case MONTH -> of(pieces -> pieces.date().toString().substring(0, 7));
            case LEVEL -> of(Pieces::level);
            case KIND -> of(Pieces::kind);
            case TONE -> of(Pieces::tone);
            case TIER -> of(Pieces::tier);
            case TOPIC -> of(Pieces::topic);
            case SERIES -> of(Pieces::series);
            case CAMPAIGN -> of(Pieces::campaign);
        };
    }

    private static BiFunction<Pieces, String, String> of(Function<Pieces, @Nullable String> word) {
        return (pieces, _) -> {
            var found = word.apply(pieces);
            return found == null ? WITHOUT : found;
        };
    }

    /** Units as in their table, months by time, groups as users list them, everything else by the number of pieces. */
    Answer answer(Instant computedAt, Labels labels) {
        var list = new ArrayList<Row>();
        rows.forEach((key, sum) -> list.add(sum.row(key, label(key, labels))));
        list.sort(order());
        return new Answer(filter.asOf(), computedAt, list, total.row(null, labels.total()));
    }

    private String label(String key, Labels labels) {
        if (key.equals(WITHOUT)) {
            return labels.word("without", by.name());
        }
        return switch (by) {
            case UNIT -> filter.districts().name(key);
            case GROUP -> labels.group(key);
            case LEVEL, KIND, TONE, TIER -> labels.word(by.name().toLowerCase(Locale.ROOT), key);
            case MONTH, TOPIC, SERIES, CAMPAIGN -> key;
        };
    }

    private Comparator<Row> order() {
        Comparator<Row> byKey = Comparator.comparing(row -> String.valueOf(row.key()));
        return switch (by) {
            case UNIT -> Comparator.comparing(row -> String.valueOf(row.key()), filter.districts().order());
            case GROUP -> Comparator.comparing(row -> String.valueOf(row.key()), Groups.ORDER);
            case MONTH -> byKey;
            default -> Comparator.comparingInt(Row::pieces).reversed().thenComparing(byKey);
        };
    }

    enum By {
        UNIT,
        MONTH,
        GROUP,
        LEVEL,
        KIND,
        TONE,
        TIER,
        TOPIC,
        SERIES,
        CAMPAIGN;

        static By of(String parameter) {
            for (var by : values()) {
                if (by.name().toLowerCase(Locale.ROOT).equals(parameter)) {
                    return by;
                }
            }
            throw new Problem(HttpStatus.BAD_REQUEST, "unreadable-parameter", "by");
        }
    }

    /** @param computedAt everything that had arrived by then is in the figures */
    record Answer(LocalDate asOf, Instant computedAt, List<Row> rows, Row total) {}

    /**
     * One line.
     *
     * @param stories how many there were without reprints: one for each group of them, where its original stands
     * @param pieces how many there were; positive, neutral, negative and accountability add up to it
     * @param share what part of them is that of the units in question, in pieces
     * @param over100k how many of them were read more than 100 000 times, those of {@code over1m} included
     */
    record Row(
        @Nullable String key,
        String label,
        int pieces,
        int stories,
        double share,
        int frontPage,
        int over100k,
        int over1m,
        int positive,
        int neutral,
        int negative,
        int accountability
    ) {
        static final Row NOTHING = new Row(null, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static final class Sum {

        private int pieces;
        private int stories;
        private long parts;
        private int frontPage;
        private int over100k;
        private int over1m;
        private final Map<String, Integer> tones = new HashMap<>();

        private void add(Pieces some, boolean first) {
            parts += (long) some.parts() * some.count();
            if (!first) {
                return;
            }
            pieces += some.count();
            stories += some.reprint() ? 0 : some.count();
            frontPage += some.frontPage() ? some.count() : 0;
            over1m += some.tier().equals(Tier.OVER_1M) ? some.count() : 0;
            over100k += Tier.from(Tier.OVER_100K).contains(some.tier()) ? some.count() : 0;
            tones.merge(some.tone(), some.count(), Integer::sum);
        }

        private Row row(@Nullable String key, String label) {
            return new Row(
                key,
                label,
                pieces,
                stories,
                parts / 10_000.0,
                frontPage,
                over100k,
                over1m,
                tones.getOrDefault("POSITIVE", 0),
                tones.getOrDefault("NEUTRAL", 0),
                tones.getOrDefault("NEGATIVE", 0),
                tones.getOrDefault("ACCOUNTABILITY", 0)
            );
        }
    }
}
