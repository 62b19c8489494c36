package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a made-up plan says: written into documents of every form, and asked back from the reader. */
record PlanModel(
    String number,
    String title,
    LocalDate issueDate,
    int year,
    List<Section> sections,
    List<Project> projects
) {
    record Section(int level, String numbering, String heading, String text) {}

    record Project(
        int no,
        String name,
        Period period,
        List<String> responsible,
        List<String> implementing,
        @Nullable String theme,
        String content
    ) {}

    /** Asserts that the preview says what this model says; shows the first place where it does not. */
    void assertReadIn(PlanPreview preview, String description) {
        var expected = lines();
        var actual = of(preview).lines();
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            var read = i < actual.size() ? actual.get(i) : "(nothing)";
            assertThat(read)
                .as(description)
                .isEqualTo(i < expected.size() ? expected.get(i) : "(nothing)");
        }
    }

    private List<String> lines() {
        var head = Stream.of(number + " | " + title + " | " + issueDate + " | " + year);
        var rows = Stream.concat(sections.stream().map(Object::toString), projects.stream().map(Object::toString));
        return Stream.concat(head, rows).toList();
    }

    /** The part of a preview that a model states. */
    private static PlanModel of(PlanPreview preview) {
        var sections = preview.sections().stream();
        var projects = preview.projects().stream();
        return new PlanModel(
            String.valueOf(preview.number()),
            String.valueOf(preview.title()),
            preview.issueDate() == null ? LocalDate.MIN : preview.issueDate(),
            preview.year() == null ? 0 : preview.year(),
            sections.map(s -> new Section(s.level(), s.numbering(), s.heading(), s.text())).toList(),
            projects.map(PlanModel::project).toList()
        );
    }

    private static Project project(PlanPreview.Project read) {
        return new Project(
            read.no(),
            read.name(),
            read.period(),
            read.responsible(),
            read.implementing(),
            read.theme(),
            read.content()
        );
    }
}
