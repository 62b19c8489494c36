package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The real document, read exactly. */
@EnabledIf(value = "io.chengxuan.plan.document.RealDocument#isThere", disabledReason = "no shared/ beside the clone")
class RealPlanTests {

    private static final PlanPreview PLAN = PlanDocument.read(RealDocument.content()).preview();

    @Test
    void theHeadIsRead() {
        assertThat(PLAN.number()).isEqualTo("沪城管执〔2024〕14号");
        assertThat(PLAN.title()).isEqualTo("上海市城管执法系统2024年宣传工作计划");
        assertThat(PLAN.issueDate()).isEqualTo(LocalDate.of(2024, 2, 21));
        assertThat(PLAN.year()).isEqualTo(2024);
    }

    @Test
    void everyProjectOfTheAnnexedTableIsReadInOrderAndNoOther() throws IOException {
        var expected = RealDocument.table();

        var actual = PLAN.projects().stream().map(RealPlanTests::asTsv).toList();

        assertThat(actual).containsExactlyElementsOf(expected).hasSize(39);
    }

    @Test
    void everyPeriodHasItsDatesAndEveryRowItsContent() {
        assertThat(PLAN.projects()).allSatisfy(project -> {
            assertThat(project.period().from()).isNotNull();
            assertThat(project.period().to()).isNotNull();
            assertThat(project.content()).endsWith("。");
            assertThat(project.source().text()).isNotBlank();
            assertThat(project.source().line()).isPositive();
        });
    }

    @Test
    void bothLevelsOfHeadingsAreReadWithTheirMeasures() {
        var numbering = PLAN.sections().stream().map(PlanPreview.Section::numbering).toList();

        assertThat(numbering).containsExactlyElementsOf(
            List.of(
                "一、 （一） （二） 二、 （一） （二） （三） 三、 （一） （二） 四、 （一） （二） （三） 五、 （一） （二） （三）".split(
                    " "
                )
            )
        );
        assertThat(PLAN.sections()).allSatisfy(section -> {
            assertThat(section.heading()).hasSizeBetween(10, 40).doesNotContain("。");
            assertThat(section.text()).endsWith("。").doesNotContain(" ");
            assertThat(section.measures().isEmpty()).isEqualTo(section.level() == 1);
            assertThat(section.measures()).allSatisfy(measure -> assertThat(measure).matches(".*[。”]"));
        });
    }

    @Test
    void nothingIsAProblem() {
        assertThat(PLAN.problems()).isEmpty();
    }

    private static String asTsv(PlanPreview.Project project) {
        var label = project.period().label().replace(' ', ';');
        return String.join("\t", "" + project.no(), label, project.name(), String.join(";", project.responsible()));
    }
}
