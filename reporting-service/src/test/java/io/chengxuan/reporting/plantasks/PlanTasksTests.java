package io.chengxuan.reporting.plantasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.platform.inbox.IncomingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlanTasksTests {

    final PlanTasks subject = new PlanTasks();

    @Test
    void theFactIsInTheCellOfItsUnitDueDayKindAndResponsibleUnit() {
        var fact = subject.fact(event(Told.of("t", "PD", "2026-07-31").json()));

        assertThat(fact.cells().getFirst()).startsWith("PD|2026-07-31|PLAIN|SH-OFFICE|");
        assertThat(CellKey.parse(fact.cells().getFirst())).hasToString(fact.cells().getFirst());
    }

    @Test
    void aReturnedReportCountsFromItsNewHandIn() {
        var returned = Told.of("t", "PD", "2026-07-31").handedIn("2026-07-20").status("RETURNED");

        assertThat(subject.fact(event(returned.json())).fields()).containsEntry("handedInOn", null);
    }

    @Test
    void anAcceptanceWithoutAHandInCountsAsHandedInThatDay() {
        var accepted = Told.of("t", "PD", "2026-07-31").accepted("2026-08-02", "2026-08-02");

        assertThat(
            subject
                .fact(event(accepted.json().replace("\"handedInOn\":\"2026-08-02\"", "\"handedInOn\":null")))
                .fields()
        )
            .containsEntry("handedInOn", "2026-08-02")
            .containsEntry("inTime", false);
    }

    @Test
    void aStateWithoutADueDateIsAFaultOfTheRecord() {
        assertThatThrownBy(() -> subject.fact(event("{\"unit\":\"PD\"}"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static IncomingEvent event(String json) {
        return new IncomingEvent(
            "e",
            "io.chengxuan.plan.task.assigned.v1",
            "t",
            1,
            Instant.EPOCH,
            "",
            "PD",
            false,
            json.getBytes(StandardCharsets.UTF_8),
            "t",
            0,
            0
        );
    }
}
