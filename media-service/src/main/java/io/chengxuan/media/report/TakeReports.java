package io.chengxuan.media.report;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes pieces in bulk: those whose key is not known are stored, known ones corrected where they say something else. Done again
 * it changes nothing. What was withdrawn is not brought back by a table.
 */
@Component
public class TakeReports {

    private static final int TRIES = 10;

    private final Reports reports;
    private final UnitTree units;
    private final Clock clock;

    TakeReports(Reports reports, UnitTree units, Clock clock) {
        this.reports = reports;
        this.units = units;
        this.clock = clock;
    }

    /** In whose name, and for which units, and whether it is only tried. */
    public record Order(Command command, Predicate<String> owns, boolean dry) {}

    public enum Became {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED,
    }

    /**
     * What became of a row.
     *
     * @param report id of the piece
     * @param said for CHANGED the names of the fields, for REFUSED the column and then the code of what is wrong
     */
    public record Outcome(Draft draft, Became became, String report, List<String> said) {}

    /** @param drafts of different keys, some hundreds */
    public List<Outcome> take(List<Draft> drafts, Order order) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        drafts.forEach(draft -> outcomes.put(draft.id(), unchanged(draft, draft.id())));
        var todo = drafts;
        for (int attempt = 1; !todo.isEmpty(); attempt++) {
            if (attempt > TRIES) {
                throw new StaleVersion(todo.getFirst().id(), 0);
            }
            todo = round(todo, order, outcomes);
        }
        return List.copyOf(outcomes.values());
    }

    /** The drafts for which somebody else was faster, to be decided again. */
    private List<Draft> round(List<Draft> drafts, Order order, Map<String, Outcome> outcomes) {
        var keys = drafts
            .stream()
            .map(draft -> draft.key().value())
            .toList();
        var known = known(drafts);
        var withdrawn = new HashMap<String, Report>();
        reports.withdrawn(keys).forEach(report -> withdrawn.put(report.withdrawnKey(), report));
        var fresh = new LinkedHashMap<Report, Draft>();
        var again = new ArrayList<Draft>();
        for (var draft : drafts) {
            var key = draft.key().value();
            var report = known.get(draft);
            if (report != null) {
                try {
                    outcomes.put(draft.id(), changed(draft, report, order));
                } catch (StaleVersion _) {
                    again.add(draft);
                }
            } else if (withdrawn.containsKey(key)) {
                outcomes.put(draft.id(), refused(draft, draft.link() == null ? "title" : "link", "report-withdrawn"));
            } else {
                outcomes.put(draft.id(), created(draft, order, fresh));
            }
        }
        if (!order.dry()) {
            reports
                .createAll(List.copyOf(fresh.keySet()), order.command())
                .forEach(taken -> again.add(fresh.get(taken)));
        }
        return again;
    }

    /**
     * The piece that each draft is about: the one with its key, or the one without a link that had its title; and for a draft
     * without a link the only one of that outlet, day and title.
     */
    private Map<Draft, Report> known(List<Draft> drafts) {
        var keys = drafts
            .stream()
            .flatMap(draft -> Stream.of(draft.key().value(), draft.key().ofTitle()))
            .distinct();
        var byKey = reports
            .withKeys(keys.toList())
            .stream()
            .collect(Collectors.toMap(Report::key, it -> it));
        var titles = drafts
            .stream()
            .filter(draft -> draft.link() == null)
            .map(draft -> draft.key().ofTitle())
            .toList();
        var byTitle = reports.ofTitles(titles).stream().collect(Collectors.groupingBy(Report::titleKey));
        Map<Draft, Report> known = new IdentityHashMap<>();
        var claimed = new HashSet<String>();
        for (var draft : drafts) {
            var key = draft.key();
            var report = byKey.get(key.value());
            if (report == null) {
                var sameTitle =
                    draft.link() == null ? byTitle.getOrDefault(key.ofTitle(), List.of()) : List.<Report>of();
                var other = sameTitle.size() == 1 ? sameTitle.getFirst() : byKey.get(key.ofTitle());
                // Of several links with one title the first belongs to the piece that had none.
                report = other != null && claimed.add(other.id()) ? other : null;
            }
            if (report != null) {
                known.put(draft, report);
            }
        }
        return known;
    }

    private Outcome created(Draft draft, Order order, Map<Report, Draft> fresh) {
        var content = draft.content(null);
        if (draft.shares() == null || draft.tone() == null) {
            return refused(draft, draft.shares() == null ? "units" : "tone", "required");
        }
        if (content.tone().needsStatement() && content.statement() == null) {
            return refused(draft, "statement", "statement-needed");
        }
        var owner = Shares.owner(content.shares(), units);
        if (!order.owns().test(owner)) {
            return refused(draft, "units", "unit-foreign");
        }
        var report = Report.registered(draft.id(), content, draft.key(), owner, draft.outlet(), order.command());
        fresh.put(report.with(draft.unknownTo(List.of(), LocalDate.now(clock), order.command().actor())), draft);
        return new Outcome(draft, Became.CREATED, draft.id(), List.of());
    }

    private Outcome changed(Draft draft, Report report, Order order) {
        if (report.id().equals(draft.id())) {
            // Taken before this run was cut off.
            return new Outcome(draft, Became.CREATED, report.id(), List.of());
        }
        var content = draft.content(report.content());
        var readings = draft.unknownTo(report.readings(), LocalDate.now(clock), order.command().actor());
        var fields = new ArrayList<>(report.content().differing(content));
        if (!readings.isEmpty()) {
            fields.add("readings");
        }
        if (fields.isEmpty()) {
            return unchanged(draft, report.id());
        }
        var owner = Shares.owner(content.shares(), units);
        if (!order.owns().test(report.unit()) || !order.owns().test(owner)) {
            return refused(draft, draft.link() == null ? "title" : "link", "report-elsewhere");
        }
        if (content.tone().needsStatement() && content.statement() == null) {
            return refused(draft, "statement", "statement-needed");
        }
        if (!order.dry()) {
            try {
                reports.change(report.id(), order.command(), present -> {
                    present.correct(content, owner, draft.outlet(), order.command());
                    readings.forEach(reading -> present.read(reading, order.command()));
                });
            } catch (Problem refused) {
                if (refused.slug().equals("too-many-readings")) {
                    return refused(draft, "reads", "too-many-readings");
                }
                if (refused.slug().equals("already-exists")) {
                    // Somebody registered the link just now.
                    throw new StaleVersion(report.id(), report.version());
                }
                throw refused;
            }
        }
        return new Outcome(draft, Became.CHANGED, report.id(), List.copyOf(fields));
    }

    private static Outcome unchanged(Draft draft, String report) {
        return new Outcome(draft, Became.UNCHANGED, report, List.of());
    }

    private static Outcome refused(Draft draft, String column, String code) {
        return new Outcome(draft, Became.REFUSED, draft.id(), List.of(column, code));
    }
}
