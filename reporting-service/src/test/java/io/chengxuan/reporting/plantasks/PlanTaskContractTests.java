package io.chengxuan.reporting.plantasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.test.Contract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What plan-service promises about its tasks is what the figures read. */
class PlanTaskContractTests {

    @ParameterizedTest
    @CsvSource({
        "assigned, EXPECTED, , ",
        "progressed, EXPECTED, , ",
        "handed-in, EXPECTED, 2026-07-20, ",
        "accepted, EXPECTED, 2026-07-20, 2026-07-22",
        "returned, EXPECTED, , ",
        "taken-back, EXPECTED, , ",
        "excused, EXCUSED, , ",
        "due-moved, EXPECTED, , ",
        "cancelled, CANCELLED, , ",
        "reminded, EXPECTED, , ",
    })
    void anEventOfATaskBecomesItsFact(String verb, String standing, String handedInOn, String acceptedOn) {
        var json = Contract.example("plan/task." + verb + ".v1");
        var subject = new PlanTasks();
        var event = event("io.chengxuan.plan.task." + verb + ".v1", json);
        var fact = subject.fact(event);

        assertThat(subject.accepts(event.type())).isTrue();
        assertThat(fact.fields())
            .containsEntry("standing", standing)
            .containsEntry("handedInOn", handedInOn)
            .containsEntry("acceptedOn", acceptedOn)
            .containsEntry("unit", "PD")
            .containsEntry("responsible", "SH-OFFICE");
        assertThat(fact.cells().getFirst()).startsWith("PD|");
    }

    private static IncomingEvent event(String type, String json) {
        var data = json.getBytes(StandardCharsets.UTF_8);
        return new IncomingEvent("e", type, "t", 1, Instant.EPOCH, "", "PD", false, data, "t", 0, 0);
    }
}
