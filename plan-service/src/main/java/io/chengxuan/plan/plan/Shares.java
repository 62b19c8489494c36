package io.chengxuan.plan.plan;

import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.unit.UnitNames;
import io.chengxuan.plan.unit.UnitNames.Kind;
import io.chengxuan.plan.unit.UnitNames.Meaning;
import io.chengxuan.plan.unit.UnitState;
import io.chengxuan.platform.access.Unit.Level;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Resolves the names a plan uses into units (domain chapter 3). Implementing units get the tasks when the document names
 * them, otherwise the responsible ones do; a unit named twice gets one task. Names that are unknown, ambiguous or of a
 * closed unit are named by JSON pointer, all of them at once.
 */
final class Shares {

    private final UnitNames names;
    private final Problem problem = Problem.invalid();

    private Shares(UnitNames names) {
        this.names = names;
    }

    /** One share per project, in the plan's order; {@code invalid-input} 422 when a name is not clear. */
    static List<Share> of(List<PlanPreview.Project> projects, UnitNames names) {
        var shares = new Shares(names);
        var resolved = new ArrayList<Share>();
        for (int i = 0; i < projects.size(); i++) {
            resolved.add(shares.share(i, projects.get(i)));
        }
        if (shares.problem.hasErrors()) {
            throw shares.problem;
        }
        return resolved;
    }

    private Share share(int index, PlanPreview.Project project) {
        var responsible = resolve("/projects/" + index + "/responsible/", project.responsible());
        var implementing = resolve("/projects/" + index + "/implementing/", project.implementing());
        var city = names.city().map(UnitState::id).orElse("");
        var acceptor = responsible
            .stream()
            .filter(meaning -> meaning.kind() == Kind.ONE && meaning.units().getFirst().level() == Level.DEPARTMENT)
            .map(meaning -> meaning.units().getFirst().id())
            .findFirst()
            .orElse(city);
        var workers = codes(implementing.isEmpty() ? responsible : implementing);
        return new Share(index + 1, codes(responsible), acceptor, workers);
    }

    private List<Meaning> resolve(String pointer, List<String> written) {
        var meanings = new ArrayList<Meaning>();
        for (int i = 0; i < written.size(); i++) {
            var meaning = names.meaning(written.get(i));
            meanings.add(meaning);
            if (!meaning.clear()) {
                problem.at(pointer + i, code(meaning.kind()), written.get(i), candidates(meaning));
            }
        }
        return meanings;
    }

    private static String code(Kind kind) {
        return switch (kind) {
            case AMBIGUOUS -> "unit-ambiguous";
            case CLOSED -> "unit-closed";
            default -> "unit-unknown";
        };
    }

    private static String candidates(Meaning meaning) {
        return meaning.units().stream().map(UnitState::name).collect(Collectors.joining("、"));
    }

    private static List<String> codes(List<Meaning> meanings) {
        var codes = new LinkedHashSet<String>();
        meanings.forEach(meaning -> meaning.units().forEach(unit -> codes.add(unit.id())));
        return List.copyOf(codes);
    }
}
