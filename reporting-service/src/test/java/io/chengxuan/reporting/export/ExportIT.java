package io.chengxuan.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who takes which table away is in the log. */
@ReportingTest
class ExportIT {

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void units() {
        Bureau.settle(published, tree);
    }

    @ParameterizedTest
    @CsvSource({ "export,PLAN_TASKS", "ranking/export,PLAN_TASK_RANKING", "records/export,PLAN_TASK_RECORDS" })
    void whoeverTakesATableAwayIsInTheLogWithWhatWasAskedFor(String path, String table) {
        var day = "2018-0%d-01".formatted(1 + Table.valueOf(table).ordinal());
        var taken = export(path + "?unit=PD&from=2018-01&to=2018-12&asOf=" + day);

        assertThat(taken).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8");
        await().until(() -> asOf(day).size() == 1);
        var event = asOf(day).getFirst();
        assertThat(event.actor()).isEqualTo("district-approver@PD-01");
        assertThat(event.unit()).isEqualTo("PD-01");
        Contract.assertKept(Contract.nameOf(event.type()), event.data());
        var state = event.dataAs(Told.class);
        assertThat(state.table()).isEqualTo(table);
        assertThat(state.what()).isEqualTo(table);
        assertThat(state.of()).isEqualTo("PD");
        assertThat(state.from()).hasToString("2018-01");
        assertThat(state.shares()).isEqualTo(!table.equals("PLAN_TASK_RANKING"));
        assertThat(state.format()).isEqualTo("csv");
    }

    @Test
    void whatIsRefusedWasNotTaken() {
        assertThat(export("export?unit=NOWHERE&asOf=2018-09-01")).hasStatus(400);
        assertThat(export("export?asOf=2018-10-01")).hasStatusOk();

        await().until(() -> asOf("2018-10-01").size() == 1);
        assertThat(asOf("2018-09-01")).isEmpty();
    }

    private List<IncomingEvent> asOf(String day) {
        return published
            .all()
            .stream()
            .filter(e -> e.type().equals("io.chengxuan.reporting.export.taken.v1"))
            .filter(e -> e.dataAs(Told.class).asOf().equals(day))
            .toList();
    }

    private MvcTestResult export(String question) {
        return http
            .get()
            .uri("/api/reports/plan-tasks/" + question)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer("district-approver", "PD-01"))
            .exchange();
    }

    private record Told(
        String what,
        String table,
        @Nullable String from,
        @Nullable String of,
        String asOf,
        @Nullable Boolean shares,
        String format
    ) {}
}
