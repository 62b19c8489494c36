package io.chengxuan.media.reprint;

import io.chengxuan.media.report.Report;
import io.chengxuan.media.report.Reports;
import io.chengxuan.media.reprint.ReprintGroup.Status;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a person decides about pieces that seem to tell one story: only of units that are theirs or below, in the group and in the body. */
@Component
class DecideReprints {

    private final ReprintGroups groups;
    private final Reports reports;
    private final UnitTree tree;

    DecideReprints(ReprintGroups groups, Reports reports, UnitTree tree) {
        this.groups = groups;
        this.reports = reports;
        this.tree = tree;
    }

    /** A group that nobody proposed; {@code not-found} 404 for a piece that the caller may not read. */
    ReprintGroup group(List<String> ids, String original, Scope scope, Command command) {
        var id = command.newId();
        var members = members(ids, original, id, scope);
        var group = ReprintGroup.of(id, members, command);
        group.confirm(members, original, command);
        return groups.create(group, command);
    }

    ReprintGroup confirm(String id, List<String> ids, String original, Scope scope, Command command) {
        var members = members(ids, original, id, scope);
        return groups.change(id, command, group -> group.confirm(members, original, command));
    }

    /** {@code forbidden} 403 for whoever may read it only. */
    void requireOwn(String id, Scope scope) {
        if (!scope.owns(scope.requireReadable(groups.get(id), id))) {
            throw Problem.forbidden();
        }
    }

    private Members members(List<String> ids, String original, String group, Scope scope) {
        var problem = Problem.invalid();
        var known = reports.withIds(ids).stream().collect(Collectors.toMap(Report::id, Function.identity()));
        var chosen = new ArrayList<Report>();
        for (int i = 0; i < ids.size(); i++) {
            var report = known.get(ids.get(i));
            if (report == null || !scope.mayRead(report)) {
                var id = ids.get(i);
                throw Problem.notFound("Report", id).at("/members/" + i, "report-unknown", id);
            }
            if (chosen.contains(report)) {
                problem.at("/members/" + i, "report-twice");
            } else if (report.state().status() != Report.Status.REGISTERED) {
                problem.at("/members/" + i, "report-gone", report.state().title());
            } else if (elsewhere(report.id(), group)) {
                problem.at("/members/" + i, "report-in-other-group", report.state().title());
            } else {
                chosen.add(report);
            }
        }
        if (!ids.contains(original)) {
            problem.at("/original", "original-foreign");
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        var members = Members.of(chosen, tree);
        if (!scope.owns(members.unit())) {
            throw Problem.forbidden();
        }
        return members;
    }

    private boolean elsewhere(String report, String group) {
        return groups
            .with(List.of(report))
            .stream()
            .anyMatch(other -> other.status() == Status.CONFIRMED && other.has(report) && !other.id().equals(group));
    }
}
