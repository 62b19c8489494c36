package io.chengxuan.plan.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.chengxuan.plan.document.Period;
import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.unit.UnitNames;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a plan says: a preview whose gaps a person has filled. */
@JsonIgnoreProperties("problems")
public record PlanContent(
    @Nullable String number,
    @Nullable String title,
    @Nullable LocalDate issueDate,
    @Nullable Integer year,
    List<PlanPreview.Section> sections,
    List<PlanPreview.Project> projects
) {
    private static final int MAX_NAME = 300;
    private static final int MAX_PROJECTS = 500;

    public PlanContent {
        sections = given(sections).stream().map(PlanContent::complete).toList();
        projects = given(projects).stream().map(PlanContent::complete).toList();
    }

    /** The same with rows that are no projects yet. */
    PlanContent unidentified() {
        var rows = projects
            .stream()
            .map(project -> project.withId(null))
            .toList();
        return with(rows);
    }

    public PlanContent with(List<PlanPreview.Project> rows) {
        return new PlanContent(number, title, issueDate, year, sections, rows);
    }

    /** A version's content, with what the plan itself says. */
    static PlanContent of(Plan plan, PlanVersion version) {
        return new PlanContent(
            plan.number(),
            version.title(),
            version.issueDate(),
            plan.year(),
            version.sections(),
            version.projects()
        );
    }

    public static PlanContent of(PlanPreview preview, @Nullable Integer year) {
        return new PlanContent(
            preview.number(),
            preview.title(),
            preview.issueDate(),
            year == null ? preview.year() : year,
            preview.sections(),
            preview.projects()
        );
    }

    /** Refuses with {@code invalid-input} 422, every wrong place named, unless this can become a plan. */
    public void require(UnitNames names) {
        var problem = Problem.invalid();
        text(problem, "/number", number, MAX_NAME);
        text(problem, "/title", title, MAX_NAME);
        if (year == null || year < 2000 || year > 2100) {
            problem.at("/year", year == null ? "required" : "year-range");
        }
        if (projects.isEmpty() || projects.size() > MAX_PROJECTS) {
            problem.at("/projects", projects.isEmpty() ? "no-projects" : "too-many-projects", MAX_PROJECTS);
        }
        boolean bearable = PlanLimits.check(this, problem);
        for (int i = 0; i < projects.size(); i++) {
            project(problem, "/projects/" + i, projects.get(i));
        }
        if (bearable) {
            units(problem, names);
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    private void units(Problem problem, UnitNames names) {
        try {
            Shares.of(projects, names);
        } catch (Problem unclear) {
            unclear.errors().forEach(error -> problem.at(error.pointer(), error.code(), error.arguments()));
        }
    }

    private void project(Problem problem, String at, PlanPreview.Project project) {
        text(problem, at + "/name", project.name(), MAX_NAME);
        if (project.kind() == null) {
            problem.at(at + "/kind", "required");
        }
        if (project.responsible().isEmpty()) {
            problem.at(at + "/responsible", "required");
        }
        period(problem, at + "/period", project.period());
    }

    private void period(Problem problem, String at, @Nullable Period period) {
        if (period == null || period.from() == null || period.to() == null) {
            problem.at(at, "period-missing");
        } else if (period.to().isBefore(period.from())) {
            problem.at(at + "/to", "period-order");
        } else if (year != null && (period.from().getYear() != year || period.to().getYear() != year)) {
            problem.at(
                period.from().getYear() != year ? at + "/from" : at + "/to",
                "outside-year",
                String.valueOf(year)
            );
        }
    }

    private static void text(Problem problem, String at, @Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            problem.at(at, "required");
        } else if (text.length() > max) {
            problem.at(at, "too-long", max);
        }
    }

    /** What came over the wire may lack fields that the record promises. */
    private static PlanPreview.Project complete(PlanPreview.Project project) {
        return new PlanPreview.Project(
            project.id(),
            project.no(),
            Objects.requireNonNullElse(project.name(), ""),
            project.period(),
            given(project.responsible()),
            given(project.implementing()),
            project.theme(),
            project.kind(),
            Objects.requireNonNullElse(project.content(), ""),
            Objects.requireNonNullElse(project.source(), new PlanPreview.Source(null, null, ""))
        );
    }

    private static PlanPreview.Section complete(PlanPreview.Section section) {
        return new PlanPreview.Section(
            section.level(),
            Objects.requireNonNullElse(section.numbering(), ""),
            Objects.requireNonNullElse(section.heading(), ""),
            Objects.requireNonNullElse(section.text(), ""),
            given(section.measures())
        );
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
