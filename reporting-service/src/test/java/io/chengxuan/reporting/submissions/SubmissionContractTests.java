package io.chengxuan.reporting.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.test.Contract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What media-service promises about what is owed and about submissions is what the figures read. */
class SubmissionContractTests {

    @ParameterizedTest
    @CsvSource({
        "assigned, OWED, 2026-11-01",
        "handed-in, ON_TIME, 2026-11-01",
        "taken-back, OWED, 2026-11-01",
        "excused, EXCUSED, 2026-11-01",
        "reclaimed, OWED, 2026-11-01",
        "due-moved, OWED, 2026-11-05",
        "cancelled, CANCELLED, 2026-11-01",
        "republished, ON_TIME, 2026-11-01",
    })
    void anEventOfWhatIsOwedBecomesItsFact(String verb, String told, String date) {
        var subject = new OwedSubmissions();
        var event = event("owed-submission." + verb);
        var fact = subject.fact(event);

        assertThat(subject.accepts(event.type())).isTrue();
        assertThat(fact.fields()).containsEntry("told", told).containsEntry("unit", "PD");
        assertThat(fact.cells()).containsExactly("PD|" + date);
    }

    @ParameterizedTest
    @CsvSource({ "drafted", "handed-in", "returned", "withdrawn", "accepted", "published", "taken-down" })
    void anEventOfASubmissionBecomesItsFact(String verb) {
        var subject = new ChannelSubmissions();
        var event = event("submission." + verb);
        var fact = subject.fact(event);

        assertThat(subject.accepts(event.type())).isTrue();
        assertThat(fact.cells()).allMatch(cell -> cell.contains("|PD-1|"));
        boolean published = fact
            .cells()
            .stream()
            .anyMatch(cell -> cell.startsWith("SUBMISSIONS_PUBLISHED"));
        assertThat(published).isEqualTo(verb.equals("published"));
    }

    private static IncomingEvent event(String name) {
        var type = "io.chengxuan.media." + name + ".v1";
        var data = Contract.example("media/" + name + ".v1").getBytes(StandardCharsets.UTF_8);
        return new IncomingEvent("e", type, "t", 1, Instant.EPOCH, "", "PD", false, data, "t", 0, 0);
    }
}
