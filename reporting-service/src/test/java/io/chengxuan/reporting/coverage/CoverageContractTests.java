package io.chengxuan.reporting.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.test.Contract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What media-service promises about its reports is what the figures read. */
class CoverageContractTests {

    @ParameterizedTest
    @CsvSource({
        "registered, REGISTERED",
        "corrected, REGISTERED",
        "read, REGISTERED",
        "withdrawn, WITHDRAWN",
        "republished, REGISTERED",
    })
    void anEventOfAReportBecomesItsFact(String verb, String standing) {
        var subject = new Coverage();
        var json = Contract.example("media/report." + verb + ".v1");
        var event = event("io.chengxuan.media.report." + verb + ".v1", json);
        var fact = subject.fact(event);

        assertThat(subject.accepts(event.type())).isTrue();
        assertThat(fact.fields())
            .containsEntry("standing", standing)
            .containsEntry("kind", "NEWSPAPER")
            .containsEntry("level", "CITY");
        assertThat(fact.fields().get("shares", Document.class).values())
            .extracting(parts -> ((Number) parts).intValue())
            .satisfies(parts ->
                assertThat(
                    parts
                        .stream()
                        .mapToInt(n -> n)
                        .sum()
                ).isEqualTo(10_000)
            );
        assertThat(fact.cells()).contains("PD|" + fact.fields().getString("date"));
    }

    private static IncomingEvent event(String type, String json) {
        var data = json.getBytes(StandardCharsets.UTF_8);
        return new IncomingEvent("e", type, "t", 1, Instant.EPOCH, "", "PD", false, data, "t", 0, 0);
    }
}
