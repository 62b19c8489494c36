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
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTests {

    private final UnitNames names = new UnitNames(SampleUnits.all());

    @Test
    void eachResponsibleUnitGetsATaskAndTheFirstDepartmentAccepts() {
        var share = share(List.of("办公室", "各单位"), List.of());

        assertThat(share.acceptor()).isEqualTo("SH-OFFICE");
        assertThat(share.workers()).hasSize(21).startsWith("SH-OFFICE").contains("PD", "AIR", "SH-CORPS");
    }

    @Test
    void aDepartmentNamedBesideAllDepartmentsGetsOneTask() {
        var share = share(List.of("办公室", "机关各处室", "各单位"), List.of());

        assertThat(share.workers()).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void implementingUnitsGetTheTasksWhenTheyAreNamed() {
        var share = share(List.of("执法监督处"), List.of("浦东", "黄浦"));

        assertThat(share.acceptor()).isEqualTo("SH-SUPERVISION");
        assertThat(share.workers()).containsExactly("PD", "HP");
        assertThat(share.responsible()).containsExactly("SH-SUPERVISION");
    }

    @Test
    void theCityAcceptsWhereNoDepartmentIsNamedByItself() {
        assertThat(share(List.of("各单位"), List.of()).acceptor()).isEqualTo("SH");
        assertThat(share(List.of("机关各处室"), List.of()).acceptor()).isEqualTo("SH");
    }

    @Test
    void everyNameThatIsNotClearIsPointedAt() {
        var projects = List.of(
            project(List.of("办公室"), List.of("火星")),
            project(List.of("法制处", "各单位"), List.of())
        );

        var problem = catchThrowableOfType(Problem.class, () -> Shares.of(projects, names));

        assertThat(problem.errors())
            .extracting(Problem.FieldError::pointer)
            .containsExactly("/projects/0/implementing/0", "/projects/1/responsible/0");
        assertThat(problem.errors()).extracting(Problem.FieldError::code).containsOnly("unit-unknown");
    }

    private Share share(List<String> responsible, List<String> implementing) {
        return Shares.of(List.of(project(responsible, implementing)), names).getFirst();
    }

    private static PlanPreview.Project project(List<String> responsible, List<String> implementing) {
        return new PlanPreview.Project(
            null,
            1,
            "项目",
            new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31), "7月"),
            responsible,
            implementing,
            null,
            ProjectKind.PLAIN,
            "",
            new PlanPreview.Source(null, null, "")
        );
    }
}
