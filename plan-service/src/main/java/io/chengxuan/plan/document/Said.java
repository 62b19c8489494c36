package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PlanPreview.Project;
import io.chengxuan.plan.document.PlanPreview.Section;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through everything a plan says, each value under its place as text: sections are placed by their numbering, projects
 * by their names, so that a row put in between moves no place.
 */
final class Said {

    /** Gives the value to keep at a place. */
    interface Keep {
        @Nullable
        String at(String place, @Nullable String value);
    }

    private final Keep keep;
    private final Map<String, Integer> places = new HashMap<>();
    private String chapter = "";

    private Said(Keep keep) {
        this.keep = keep;
    }

    /**
     * @throws IllegalArgumentException if what is kept is no number or kind where one belongs
     * @throws java.time.DateTimeException if it is no date
     */
    static PlanPreview walk(PlanPreview plan, Keep keep) {
        var said = new Said(keep);
        return new PlanPreview(
            keep.at("number", plan.number()),
            keep.at("title", plan.title()),
            said.value("issueDate", plan.issueDate(), LocalDate::parse),
            said.value("year", plan.year(), Integer::valueOf),
            plan.sections().stream().map(said::section).toList(),
            plan.projects().stream().map(said::project).toList(),
            plan.problems()
        );
    }

    private Section section(Section section) {
        chapter = section.level() == 1 ? section.numbering() : chapter;
        var at = place("section " + chapter + (section.level() == 1 ? "" : section.numbering()));
        return new Section(
            section.level(),
            section.numbering(),
            text(at + "/heading", section.heading()),
            text(at + "/text", section.text()),
            list(at + "/measures", section.measures())
        );
    }

    private Project project(Project project) {
        var at = place("project " + Wording.tight(project.name()));
        var period = project.period();
        return new Project(
            project.id(),
            Objects.requireNonNull(value(at + "/no", project.no(), Integer::valueOf)),
            text(at + "/name", project.name()),
            new Period(
                value(at + "/from", period.from(), LocalDate::parse),
                value(at + "/to", period.to(), LocalDate::parse),
                text(at + "/period", period.label())
            ),
            list(at + "/responsible", project.responsible()),
            list(at + "/implementing", project.implementing()),
            keep.at(at + "/theme", project.theme()),
            Objects.requireNonNull(value(at + "/kind", project.kind(), ProjectKind::valueOf)),
            text(at + "/content", project.content()),
            project.source()
        );
    }

    private String place(String name) {
        int times = places.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + " " + times;
    }

    private String text(String at, String value) {
        return Objects.requireNonNullElse(keep.at(at, value), "");
    }

    private List<String> list(String at, List<String> values) {
        var kept = text(at, String.join("\n", values));
        return kept.isEmpty() ? List.of() : Arrays.asList(kept.split("\n"));
    }

    private <T> @Nullable T value(String at, @Nullable T value, Function<String, T> parse) {
        var kept = keep.at(at, value == null ? null : value.toString());
        return kept == null ? null : parse.apply(kept);
    }
}
