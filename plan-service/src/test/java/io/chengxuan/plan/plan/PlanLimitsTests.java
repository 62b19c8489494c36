package io.chengxuan.plan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chengxuan.plan.document.Period;
import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.plan.unit.SampleUnits;
import io.chengxuan.plan.unit.UnitNames;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanLimitsTests {

    private static final List<String> OFFICE = List.of("办公室");

    private final UnitNames names = new UnitNames(SampleUnits.all());

    @Test
    void everyTextThatIsTooLongIsPointedAt() {
        var section = new PlanPreview.Section(2, "一", "题".repeat(1_001), "文".repeat(100_001), List.of(of(20_001)));

        assertThat(
            pointers(List.of(section), List.of(project("题".repeat(301), of(301), of(20_001), OFFICE)))
        ).containsExactlyInAnyOrder(
            "/sections/0/heading",
            "/sections/0/text",
            "/sections/0/measures/0",
            "/projects/0/theme",
            "/projects/0/period/label",
            "/projects/0/content"
        );
    }

    @Test
    void everyListThatIsTooLongIsPointedAt() {
        var section = new PlanPreview.Section(2, "一", "题", "文", Collections.nCopies(1_001, "措施"));
        var project = project(null, "7月", "", Collections.nCopies(101, "办公室"));

        assertThat(pointers(Collections.nCopies(301, section), List.of(project))).contains(
            "/sections",
            "/sections/0/measures",
            "/projects/0/responsible"
        );
    }

    @Test
    void aUnitsNameOfAnyLengthIsPointedAt() {
        assertThat(pointers(List.of(), List.of(project(null, "7月", "", List.of(of(301)))))).containsExactly(
            "/projects/0/responsible/0"
        );
    }

    @Test
    void aPlanThatFitsIntoNoDocumentIsRefusedThoughEachPartFits() {
        assertThat(
            pointers(List.of(), Collections.nCopies(51, project(null, "7月", of(20_000), OFFICE)))
        ).containsExactly("/projects");
    }

    @Test
    void aSectionThatLacksItsFieldsIsNotTooLong() {
        var json = "{\"number\":\"1号\",\"title\":\"计划\",\"year\":2026,\"sections\":[{\"level\":1}]}";
        var content = tools.jackson.databind.json.JsonMapper.shared().readValue(json, PlanContent.class);

        assertThat(PlanLimits.check(content, Problem.invalid())).isTrue();
    }

    private List<String> pointers(List<PlanPreview.Section> sections, List<PlanPreview.Project> projects) {
        var content = new PlanContent("1号", "计划", null, 2026, sections, projects);
        var problem = catchThrowableOfType(Problem.class, () -> content.require(names));
        return problem.errors().stream().map(Problem.FieldError::pointer).toList();
    }

    private static PlanPreview.Project project(String theme, String label, String content, List<String> responsible) {
        var period = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31), label);
        var source = new PlanPreview.Source(null, null, "");
        return new PlanPreview.Project(
            null,
            1,
            "项目",
            period,
            responsible,
            List.of(),
            theme,
            ProjectKind.PLAIN,
            content,
            source
        );
    }

    private static String of(int length) {
        return "字".repeat(length);
    }
}
