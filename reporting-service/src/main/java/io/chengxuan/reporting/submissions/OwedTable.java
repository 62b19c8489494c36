package io.chengxuan.reporting.submissions;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.submissions.OwedBoard.Duty;
import io.chengxuan.reporting.table.Groups;
import io.chengxuan.reporting.table.Labels;
import io.chengxuan.reporting.table.Ranking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What units owe by one dimension: how much was handed in, when, and what is missing. */
final class OwedTable {

    private final OwedFilter filter;
    private final By by;
    private final Map<String, Sum> rows = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Sum total = new Sum();

    OwedTable(OwedBoard board, OwedFilter filter, By by) {
        this.filter = filter;
        this.by = by;
        var moment = filter.moment();
        filter.forEach(board, duty -> {
            var state = OwedState.of(duty.told(), duty.due(), duty.first(), moment);
            if (state != null) {
                rows.computeIfAbsent(key(duty), _ -> new Sum()).add(state, duty.count());
                titles.put(duty.call(), duty.title());
                total.add(state, duty.count());
            }
        });
    }

    enum By {
        UNIT,
        MONTH,
        GROUP,
        CALL;

        static By of(String parameter) {
            for (var by : values()) {
                if (by.name().toLowerCase(Locale.ROOT).equals(parameter)) {
                    return by;
                }
            }
            throw new Problem(HttpStatus.BAD_REQUEST, "unreadable-parameter", "by");
        }
    }

    private String key(Duty duty) {
        return switch (by) {
            case UNIT -> filter.below() ? duty.unit() : filter.districts().of(duty.unit()).id();
            case MONTH -> duty.date().toString().substring(0, 7);
            case GROUP -> {
                var group = filter.districts().of(duty.unit()).group();
                yield group == null ? Groups.NONE : group;
            }
            case CALL -> duty.call();
        };
    }

    /** Units as in their table, months by time, groups as users list them, calls by their titles. */
    Answer answer(Instant computedAt, Labels labels) {
        var list = new ArrayList<Row>();
        rows.forEach((key, sum) -> list.add(sum.row(key, label(key, labels))));
        list.sort(order());
        return new Answer(filter.asOf(), computedAt, list, total.row(null, labels.total()));
    }

    private String label(String key, Labels labels) {
        return switch (by) {
            case UNIT -> filter.districts().name(key);
            case GROUP -> labels.group(key);
            case CALL -> titles.getOrDefault(key, key);
            case MONTH -> key;
        };
    }

    private Comparator<Row> order() {
        Comparator<Row> byKey = Comparator.comparing(row -> String.valueOf(row.key()));
        return switch (by) {
            case UNIT -> Comparator.comparing(row -> String.valueOf(row.key()), filter.districts().order());
            case GROUP -> Comparator.comparing(row -> String.valueOf(row.key()), Groups.ORDER);
            case CALL -> Comparator.comparing(Row::label).thenComparing(byKey);
            case MONTH -> byKey;
        };
    }

    /** @param filter without a scope: rankings are open to everybody signed in */
    static Ranking.Answer ranking(OwedBoard board, OwedFilter filter, int minimum, Instant computedAt) {
        var sums = new HashMap<Unit, Sum>();
        for (var unit : filter.districts().tree().all()) {
            if (unit.group() != null && !unit.closed() && filter.means(unit.id())) {
                sums.put(unit, new Sum());
            }
        }
        var moment = filter.moment();
        filter.forEach(board, duty -> {
            var unit = filter.districts().of(duty.unit());
            var state = OwedState.of(duty.told(), duty.due(), duty.first(), moment);
            if (unit.group() != null && state != null) {
                sums.computeIfAbsent(unit, _ -> new Sum()).add(state, duty.count());
            }
        });
        var scores = new HashMap<Unit, Ranking.Score>();
        sums.forEach((unit, sum) -> scores.put(unit, sum.score()));
        return Ranking.of(scores, filter.asOf(), minimum, computedAt);
    }

    /** @param computedAt everything that had arrived by then is in the figures */
    record Answer(LocalDate asOf, Instant computedAt, List<Row> rows, Row total) {}

    /** One line; {@code expected} is onTime, late, missing and open together, excused is not in it. */
    record Row(
        @Nullable String key,
        String label,
        int expected,
        int onTime,
        int late,
        int missing,
        int open,
        int excused
    ) {}

    private static final class Sum {

        private final Map<OwedState, Integer> counts = new EnumMap<>(OwedState.class);

        private void add(OwedState state, int count) {
            counts.merge(state, count, Integer::sum);
        }

        private int of(OwedState state) {
            return counts.getOrDefault(state, 0);
        }

        private int counted() {
            return of(OwedState.ON_TIME) + of(OwedState.LATE) + of(OwedState.MISSING);
        }

        private Ranking.Score score() {
            return new Ranking.Score(counted() + of(OwedState.OPEN), counted(), of(OwedState.ON_TIME));
        }

        private Row row(@Nullable String key, String label) {
            return new Row(
                key,
                label,
                counted() + of(OwedState.OPEN),
                of(OwedState.ON_TIME),
                of(OwedState.LATE),
                of(OwedState.MISSING),
                of(OwedState.OPEN),
                of(OwedState.EXCUSED)
            );
        }
    }
}
