package io.chengxuan.reporting.coverage;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.reporting.baseline.BaselineKey;
import io.chengxuan.reporting.baseline.BaselineMeasure;
import io.chengxuan.reporting.baseline.YearOfBaselines;
import io.chengxuan.reporting.baseline.YearOfBaselines.Known;
import io.chengxuan.reporting.coverage.CoverageTable.By;
import io.chengxuan.reporting.table.Labels;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of the year before, as far as it answers the question: figures are stated by unit, month and level of
 * outlets, so that a question about anything else finds nothing.
 *
 * @param of code of the unit that the question is about; null for the whole city
 */
record LastYear(
    YearOfBaselines stated,
    CoveragePeriod period,
    CoverageFilter filter,
    @Nullable String of,
    @Nullable String group,
    Labels labels
) {
    /** The same with nothing stated. */
    LastYear nothing() {
        return new LastYear(YearOfBaselines.none(), period, filter, of, group, labels);
    }

    private boolean answers() {
        return filter.words().onlyLevel();
    }

    Optional<Known> total(BaselineMeasure measure) {
        return group == null ? ofUnit(measure, of, level()) : ofGroup(measure, group);
    }

    Optional<Known> of(BaselineMeasure measure, By by, String key) {
        return switch (by) {
            case UNIT -> filter.means(key) ? ofUnit(measure, key, level()) : Optional.empty();
            case GROUP -> ofGroup(measure, key);
            case LEVEL -> group == null ? level(key).flatMap(level -> ofUnit(measure, of, level)) : Optional.empty();
            case MONTH -> group == null && answers()
                ? ofMonth(measure, Integer.parseInt(key.substring(5)))
                : Optional.empty();
            case KIND, TONE, TIER, TOPIC, SERIES, CAMPAIGN -> Optional.empty();
        };
    }

    /** The rows of a dimension that something is stated for. */
    Map<String, String> rows(By by) {
        var rows = new LinkedHashMap<String, String>();
        switch (by) {
            case UNIT -> units().forEach(unit -> rows.put(unit.id(), unit.name()));
            case GROUP -> units().forEach(unit -> {
                if (unit.group() != null) {
                    rows.put(unit.group(), labels.group(unit.group()));
                }
            });
            case LEVEL -> Arrays.stream(BaselineKey.Level.values()).forEach(level ->
                rows.put(level.name(), labels.word("level", level.name()))
            );
            case MONTH, KIND, TONE, TIER, TOPIC, SERIES, CAMPAIGN -> {
            }
        }
        rows.keySet().removeIf(key ->
            Arrays.stream(BaselineMeasure.values()).allMatch(measure ->
                of(measure, by, key).map(Known::value).isEmpty()
            )
        );
        return rows;
    }

    private Optional<Known> ofUnit(BaselineMeasure measure, @Nullable String unit, BaselineKey.@Nullable Level level) {
        int last = period.lastStated();
        return answers() && last >= period.first()
            ? stated.of(measure, unit, level, period.first(), last)
            : Optional.empty();
    }

    /** A month is no year: where only that is stated, this is not. */
    private Optional<Known> ofMonth(BaselineMeasure measure, int month) {
        return stated.of(measure, of, level(), month, month).map(known -> known.wholeYear() ? Known.NOT_THIS : known);
    }

    /** The sum of its units, as far as it is stated of each of them. */
    private Optional<Known> ofGroup(BaselineMeasure measure, String code) {
        var units = units()
            .stream()
            .filter(unit -> code.equals(unit.group()))
            .map(unit -> ofUnit(measure, unit.id(), level()))
            .toList();
        return units.stream().allMatch(Optional::isEmpty)
            ? Optional.empty()
            : units
                  .stream()
                  .map(known -> known.orElse(Known.NOT_THIS))
                  .reduce(Known::plus);
    }

    private List<Unit> units() {
        return filter
            .districts()
            .tree()
            .all()
            .stream()
            .filter(unit -> !unit.closed() && unit.level() == Unit.Level.DISTRICT && filter.means(unit.id()))
            .toList();
    }

    private BaselineKey.@Nullable Level level() {
        var asked = filter.words().level();
        return asked == null ? null : level(asked).orElse(null);
    }

    private static Optional<BaselineKey.Level> level(String name) {
        return Arrays.stream(BaselineKey.Level.values())
            .filter(level -> level.name().equals(name))
            .findFirst();
    }
}
