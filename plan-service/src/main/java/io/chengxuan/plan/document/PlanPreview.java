package io.chengxuan.plan.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a plan document, for a person to correct and accept. Whatever could not be read is null or
 * empty and listed in {@code problems}; nothing is guessed silently. Texts are as written, but for white space.
 */
public record PlanPreview(
    @Nullable String number,
    @Nullable String title,
    @Nullable LocalDate issueDate,
    @Nullable Integer year,
    List<Section> sections,
    List<Project> projects,
    List<Problem> problems
) {
    PlanPreview with(List<Problem> others) {
        return new PlanPreview(number, title, issueDate, year, sections, projects, List.copyOf(others));
    }

    /**
     * A heading of the plan's body. {@code level} 1 is numbered {@code 一、}, 2 is {@code （一）}; {@code measures} are
     * the sentences of {@code text}, given for level 2 only.
     */
    public record Section(int level, String numbering, String heading, String text, List<String> measures) {}

    /**
     * A row of the project table or an entry of the project list; units are named as the document names them. {@code id}
     * is the project that the row is, through all versions of an issued plan; null for a row that is none yet.
     */
    public record Project(
        @Nullable String id,
        int no,
        String name,
        Period period,
        List<String> responsible,
        List<String> implementing,
        @Nullable String theme,
        ProjectKind kind,
        String content,
        Source source
    ) {
        public Project withId(@Nullable String other) {
            return new Project(other, no, name, period, responsible, implementing, theme, kind, content, source);
        }
    }

    /** Where a project was read: source line from 1, page if the format has pages, and the words there. */
    public record Source(@Nullable Integer line, @Nullable Integer page, String text) {}

    /** Something that needs a person: where it is, what is wrong with it, and what of it was kept. */
    public record Problem(String where, String what, String kept) {}
}
