package io.chengxuan.reporting.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.coverage.CoverageBoard;
import io.chengxuan.reporting.coverage.Registered;
import io.chengxuan.reporting.figures.Figures;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Quotas as plan-service tells them against the pieces that media-service tells. */
@ReportingTest
class QuotaIT {

    private static final String SET = "io.chengxuan.plan.quota.set.v1";

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    MockMvcTester http;

    @Autowired
    Figures<CoverageBoard> figures;

    @Autowired
    QuotaCopies copies;

    @BeforeEach
    void settle() {
        Bureau.settle(published, tree);
    }

    @Test
    void thereIsNoDataUntilAFactComesAndThenItIsShortAndThenMet() {
        set("q-pd", 1, "UNIT", "PD", "\"NEWSPAPER\",\"TV\"", "YEAR", "2015-01-01", null, 2);
        awaitQuotas("YEAR", "q-pd");
        var before = row("year=2015&asOf=2015-12-31", "PD", "q-pd");
        assertThat(before.get("state").asString()).isEqualTo("NO_DATA");
        assertThat(before.get("actual").isNull()).isTrue();

        piece("a", 1, "PD-01", "NEWSPAPER", "2015-02-01");
        piece("b", 1, "PD", "RADIO", "2015-02-01");
        var one = row("year=2015&asOf=2015-12-31", "PD", "q-pd");
        assertThat(one.get("state").asString()).isEqualTo("SHORT");
        assertThat(one.get("actual").asInt()).isEqualTo(1);

        piece("c", 1, "PD", "TV", "2015-03-01");
        assertThat(row("year=2015&asOf=2015-12-31", "PD", "q-pd").get("state").asString()).isEqualTo("MET");
        assertThat(row("year=2015&asOf=2015-02-28", "PD", "q-pd").get("state").asString()).isEqualTo("SHORT");
        assertThat(row("year=2015&asOf=2015-01-31", "PD", "q-pd").get("state").asString()).isEqualTo("NO_DATA");

        piece("c", 2, "HP", "TV", "2015-03-01");
        assertThat(row("year=2015&asOf=2015-12-31", "PD", "q-pd").get("actual").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsSaidOfAUnitGoesBeforeItsGroupAndThatBeforeAll() {
        set("q-all", 1, "ALL", "ALL", "", "MONTH", "2026-01-01", null, 4);
        set("q-urban", 1, "GROUP", "URBAN", "", "MONTH", "2026-01-01", null, 6);
        set("q-hp", 1, "UNIT", "HP", "", "MONTH", "2026-01-01", "2026-05-15", 8);
        awaitQuotas("MONTH", "q-all", "q-urban", "q-hp");

        assertThat(row("month=2026-04", "HP", "q-hp").get("quota").asInt()).isEqualTo(8);
        assertThat(row("month=2026-05", "HP", "q-urban").get("quota").asInt()).isEqualTo(6);
        assertThat(row("month=2026-04", "PD", "q-all").get("quota").asInt()).isEqualTo(4);
        assertThat(rows("viewer", "HP", "month=2026-04")).hasSize(1);
        assertThat(rows("viewer", "SH", "month=2026-04&unit=HP")).hasSize(1);
        assertThat(rows("viewer", "SH", "month=2025-04")).isEmpty();
        assertThat(get("viewer", "SH", "month=2026-04&year=2026")).hasStatus(400);
        assertThat(get("viewer", "SH", "week=2026-W99")).hasStatus(400);
        assertThat(get("viewer", "SH", "week=2026-W30")).hasStatusOk();
    }

    @Test
    void whatAUnitAsksOfItselfNeverStandsInsteadOfWhatIsAskedOfIt() {
        set("q-weekly", 1, "ALL", "ALL", "\"RADIO\"", "WEEK", "2026-01-01", null, 4);
        var own = """
        {"id":"q-own","audience":"UNIT","code":"PD","measure":"PIECES_PUBLISHED","outlets":["RADIO"],"per":"WEEK",
        "versions":[{"from":"2026-01-01","until":null,"count":1,"own":true}]}
        """;
        published.send("plan", SET, "q-own", 1, own);
        awaitQuotas("WEEK", "q-weekly", "q-own");

        assertThat(rows("viewer", "SH", "week=2026-W30&unit=PD"))
            .filteredOn(row -> row.get("outlets").toString().contains("RADIO"))
            .extracting(row -> row.get("quota").asInt())
            .containsExactly(4);
    }

    @Test
    void anExampleOfTheContractIsTakenOnceAndNeverBackwards() {
        published.send("plan", SET, "0f5vXw0s4oXh6Qw2UgjmZp", 5, Contract.example("plan/quota.ended.v1"));
        published.send("plan", SET, "0f5vXw0s4oXh6Qw2UgjmZp", 4, Contract.example("plan/quota.set.v1"));
        published.send("plan", SET, "0f5vXw0s4oXh6Qw2UgjmZp", 5, Contract.example("plan/quota.ended.v1"));
        set("q-last", 1, "UNIT", "JA", "", "WEEK", "2026-01-01", null, 1);
        awaitQuotas("WEEK", "q-last");
        awaitQuotas("YEAR", "0f5vXw0s4oXh6Qw2UgjmZp");
        var taken = copies
            .per("YEAR")
            .stream()
            .filter(quota -> quota.id().startsWith("0f5v"))
            .toList();
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().versions().getLast().until()).isEqualTo(LocalDate.parse("2026-12-31"));
    }

    private void set(
        String id,
        long sequence,
        String audience,
        String code,
        String outlets,
        String per,
        String from,
        String until,
        int count
    ) {
        published.send(
            "plan",
            SET,
            id,
            sequence,
            """
            {"id":"%s","audience":"%s","code":"%s","measure":"%s","outlets":[%s],"per":"%s",
            "versions":[{"from":"%s","until":%s,"count":%d}]}
            """.formatted(
                id,
                audience,
                code,
                outlets.isEmpty() ? "SUBMISSIONS_SUBMITTED" : "PIECES_PUBLISHED",
                outlets,
                per,
                from,
                until == null ? "null" : "\"" + until + "\"",
                count
            )
        );
    }

    private void awaitQuotas(String per, String... ids) {
        await().until(() -> copies.per(per).stream().map(Quota::id).toList().containsAll(List.of(ids)));
    }

    private void piece(String id, long sequence, String unit, String outlet, String day) {
        Registered.of(id, day, unit).outlet("CITY", outlet).tell(published, sequence, figures);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String role, String unit, String query) {
        return http
            .get()
            .uri("/api/reports/quotas?" + query)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(role, unit))
            .exchange();
    }

    private List<JsonNode> rows(String role, String unit, String query) {
        var answer = get(role, unit, query);
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared()
            .readTree(answer.getResponse().getContentAsByteArray())
            .get("rows")
            .valueStream()
            .toList();
    }

    private JsonNode row(String query, String unit, String quota) {
        return rows("viewer", "SH", query)
            .stream()
            .filter(row -> row.get("unit").asString().equals(unit) && row.get("quotaId").asString().equals(quota))
            .findFirst()
            .orElseThrow();
    }
}
