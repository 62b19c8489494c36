package io.chengxuan.reporting.points;

import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.table.Districts;
import io.chengxuan.reporting.table.Groups;
import io.chengxuan.reporting.table.Labels;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Points added up by unit, month or group; units with their place within the group, equal points sharing one. */
final class PointsTable {

    private final PointsBoard board;
    private final PointsQuestion.Filter filter;
    private final Labels labels;

    PointsTable(PointsBoard board, PointsQuestion.Filter filter, Labels labels) {
        this.board = board;
        this.filter = filter;
        this.labels = labels;
    }

    enum By {
        UNIT,
        MONTH,
        GROUP;

        /** {@code unreadable-parameter} 400. */
        static By of(String name) {
            for (var by : values()) {
                if (by.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return by;
                }
            }
            throw new Problem(HttpStatus.BAD_REQUEST, "unreadable-parameter", "by");
        }
    }

    /**
     * @param rank within the group; null unless the row is a unit's
     * @param months how many months of units are in it
     * @param belowQuota in how many of them the unit was below a quota of the year so far
     */
    record Row(
        String key,
        String label,
        @Nullable Integer rank,
        @Nullable String group,
        BigDecimal points,
        BigDecimal coverage,
        BigDecimal submissions,
        BigDecimal deductions,
        BigDecimal caps,
        BigDecimal corrections,
        int months,
        int belowQuota
    ) {}

    record Answer(Instant computedAt, List<Row> rows, Row total) {}

    Answer answer(Instant at, By by) {
        var sums = new HashMap<String, Sum>();
        var all = new HashMap<String, Sum>();
        var total = new Sum();
        board.forEach((key, sum) -> {
            if (filter.between(key)) {
                all.computeIfAbsent(key.unit(), _ -> new Sum()).add(sum);
            }
            if (filter.means(key)) {
                sums.computeIfAbsent(key(by, key), _ -> new Sum()).add(sum);
                total.add(sum);
            }
        });
        var rows = sums
            .keySet()
            .stream()
            .sorted(order(by))
            .map(key -> row(by, key, sums, all))
            .toList();
        return new Answer(at, rows, row("total", labels.total(), null, null, total));
    }

    private String key(By by, PointsKey key) {
        return switch (by) {
            case UNIT -> key.unit();
            case MONTH -> key.month().toString();
            case GROUP -> group(key.unit());
        };
    }

    private String group(String unit) {
        return Objects.requireNonNullElse(districts().of(unit).group(), Groups.NONE);
    }

    private Districts districts() {
        return filter.districts();
    }

    private Comparator<String> order(By by) {
        return switch (by) {
            case UNIT -> Comparator.comparing((String unit) -> group(unit), Groups.ORDER).thenComparing(
                districts().order()
            );
            case MONTH -> Comparator.naturalOrder();
            case GROUP -> Groups.ORDER;
        };
    }

    /** @param all every unit's, as a place is one among all of the group, whichever of them are asked for */
    private Row row(By by, String key, Map<String, Sum> sums, Map<String, Sum> all) {
        var sum = Objects.requireNonNull(sums.get(key));
        return switch (by) {
            case UNIT -> row(key, districts().of(key).name(), rank(key, all), group(key), sum);
            case MONTH -> row(key, key, null, null, sum);
            case GROUP -> row(key, labels.group(key), null, key, sum);
        };
    }

    /** One more than there are units of the group with more points. */
    private int rank(String unit, Map<String, Sum> sums) {
        int points = Objects.requireNonNull(sums.get(unit)).total();
        var group = group(unit);
        return (
            (int) sums
                .entrySet()
                .stream()
                .filter(other -> other.getValue().total() > points && group(other.getKey()).equals(group))
                .count() + 1
        );
    }

    private static Row row(String key, String label, @Nullable Integer rank, @Nullable String group, Sum sum) {
        return new Row(
            key,
            label,
            rank,
            group,
            Sum.points(sum.total()),
            sum.part(0),
            sum.part(1),
            sum.part(2),
            sum.part(3),
            sum.part(4),
            sum.months(),
            sum.below()
        );
    }
}
