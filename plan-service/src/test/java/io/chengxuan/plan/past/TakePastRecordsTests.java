package io.chengxuan.plan.past;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.chengxuan.plan.document.Period;
import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.plan.plan.Plan;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.project.Project;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.plan.unit.SampleUnits;
import io.chengxuan.plan.unit.UnitNames;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class TakePastRecordsTests {

    private static final Command COMMAND = Command.bySystem("plan", "SH");

    private final Plans plans = mock(Plans.class);
    private final Projects projects = mock(Projects.class);
    private final Tasks tasks = mock(Tasks.class);
    private final TakePastRecords take = new TakePastRecords(
        plans,
        projects,
        tasks,
        new UnitNames(SampleUnits.all()),
        LocalDate.of(2026, 11, 20)
    );
    private final Row row = new Row(2, Map.of("plan", "1号", "project", "1", "unit", "PD", "percent", "35"), Map.of());

    @BeforeEach
    void aTaskOfAnIssuedPlan() {
        var plan = mock(Plan.class);
        var project = mock(Project.class);
        when(plan.id()).thenReturn("plan");
        when(plan.year()).thenReturn(2026);
        when(plans.findIssued("1号")).thenReturn(Optional.of(plan));
        when(project.id()).thenReturn("plan-p1");
        when(project.content()).thenReturn(content());
        when(projects.of("plan")).thenReturn(List.of(project));
        when(tasks.find("plan-p1-PD")).thenReturn(Optional.of(mock(Task.class)));
    }

    @Test
    void aRowThatItsTaskRefusesIsBad() {
        refuses(Problem.conflict("task-ended"));

        assertThatThrownBy(() -> take.take(row, COMMAND))
            .isInstanceOf(WrongCell.class)
            .hasMessageContaining("past-ended");
    }

    @Test
    void aRowThatCannotBeStoredNowIsNotBad() {
        refuses(new Problem(HttpStatus.SERVICE_UNAVAILABLE, "events-waiting"));

        assertThatThrownBy(() -> take.take(row, COMMAND))
            .isInstanceOf(Problem.class)
            .hasMessageContaining("events-waiting");
    }

    private void refuses(Problem problem) {
        when(tasks.change(any(), any(), any())).thenThrow(problem);
    }

    private static PlanPreview.Project content() {
        var period = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31), "7月");
        var source = new PlanPreview.Source(null, null, "");
        return new PlanPreview.Project(
            null,
            1,
            "甲",
            period,
            List.of(),
            List.of(),
            null,
            ProjectKind.PLAIN,
            "",
            source
        );
    }
}
