package io.chengxuan.plan.portfolio;

import io.chengxuan.plan.calendar.Holidays;
import io.chengxuan.plan.portfolio.PortfolioQuery.Sort;
import io.chengxuan.plan.portfolio.PortfolioRule.Health;
import io.chengxuan.plan.project.Project;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.platform.access.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The projects of a year with how each of them stands; at most 1 000 projects. */
@Component
class ReadPortfolio {

    private static final int MOST = 1_000;

    private final Projects projects;
    private final Tasks tasks;
    private final Holidays holidays;
    private final PortfolioRule rule;
    private final Clock clock;

    ReadPortfolio(Projects projects, Tasks tasks, Holidays holidays, PortfolioRule rule, Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.holidays = holidays;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * @param counts how many projects stand how, whatever {@code health} was asked for
     * @param items those asked for
     * @param cut whether the year has more projects than the 1 000 that were looked at
     */
    record Portfolio(
        int year,
        LocalDate asOf,
        PortfolioRule rule,
        Map<Health, Integer> counts,
        List<PortfolioRow> items,
        boolean cut
    ) {}

    /** Outside the city only projects with tasks that the caller may read. */
    Portfolio read(PortfolioQuery query, Scope scope) {
        var day = query.asOf() == null ? LocalDate.now(clock) : query.asOf();
        int year = query.year() == null ? day.getYear() : query.year();
        var all = query.plan() == null ? projects.ofYear(year, MOST + 1) : projects.of(query.plan());
        boolean cut = all.size() > MOST;
        all = cut ? all.subList(0, MOST) : all;
        var progress = progress(all, scope, day);
        var rows = all
            .stream()
            .map(project -> row(project, progress.of(project.id())))
            .filter(row -> scope.city() || row.progress().tasks() > 0)
            .filter(query::matches)
            .toList();
        var counts = new EnumMap<Health, Integer>(Health.class);
        for (var health : Health.values()) {
            counts.put(
                health,
                (int) rows
                    .stream()
                    .filter(row -> row.health() == health)
                    .count()
            );
        }
        var asked = rows
            .stream()
            .filter(row -> query.health() == null || row.health() == query.health())
            .sorted(order(Objects.requireNonNullElse(query.sort(), Sort.PLAN)))
            .toList();
        return new Portfolio(year, day, rule, counts, asked, cut);
    }

    private Progress progress(List<Project> of, Scope scope, LocalDate day) {
        var progress = new Progress(day, holidays.workingDays());
        of.stream()
            .map(Project::planId)
            .distinct()
            .forEach(plan -> tasks.forEachOf(plan, scope, progress::add));
        return progress;
    }

    private PortfolioRow row(Project project, Progress.Tally tally) {
        return PortfolioRow.of(project, tally, rule.judge(tally));
    }

    /** Where it says nothing, the order of the plans stays. */
    private static Comparator<PortfolioRow> order(Sort sort) {
        return switch (sort) {
            case PLAN -> (_, _) -> 0;
            case HEALTH -> Comparator.comparing(PortfolioRow::health).reversed();
            case PERCENT -> Comparator.comparingInt(row -> row.progress().percent());
            case END -> Comparator.comparing(row -> row.period().to(), Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }
}
