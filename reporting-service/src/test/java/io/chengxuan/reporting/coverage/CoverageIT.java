package io.chengxuan.reporting.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.figures.Reconciliation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables and records of pieces, as media-service tells them. */
@ReportingTest
class CoverageIT {

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    MockMvcTester http;

    @Autowired
    Figures<CoverageBoard> figures;

    @BeforeEach
    void settle() {
        Bureau.settle(published, tree);
    }

    @Test
    void aPieceCountsOnceInEachRowAndOnceInAll() {
        tell(Registered.of("s-1", "2021-03-05", "PD 0.5", "PD-01 0.25", "HP 0.25").outlet("CENTRAL", "NEWSPAPER"), 1);
        tell(Registered.of("s-2", "2021-03-31", "XH").tone("NEGATIVE"), 1);

        var table = table("viewer", "SH", "by=unit&from=2021-03&to=2021-03");
        assertThat(row(table, "PD").get("pieces").asInt()).isEqualTo(1);
        assertThat(row(table, "PD").get("share").asDouble()).isEqualTo(0.75);
        assertThat(row(table, "HP").get("pieces").asInt()).isEqualTo(1);
        assertThat(table.get("total").get("pieces").asInt()).isEqualTo(2);
        assertThat(table.get("total").get("share").asDouble()).isEqualTo(2);
        assertThat(table.get("total").get("positive").asInt()).isEqualTo(1);
        assertThat(table.get("total").get("negative").asInt()).isEqualTo(1);

        var groups = table("viewer", "SH", "by=group&from=2021-03&to=2021-03");
        assertThat(row(groups, "URBAN").get("pieces").asInt()).isEqualTo(2);
        assertThat(row(groups, "SUBURBAN").get("pieces").asInt()).isEqualTo(1);
        assertThat(groups.get("total").get("pieces").asInt()).isEqualTo(2);

        var below = table("viewer", "SH", "by=unit&unit=PD&from=2021-03&to=2021-03");
        assertThat(row(below, "PD-01").get("share").asDouble()).isEqualTo(0.25);
        assertThat(below.get("total").get("pieces").asInt()).isEqualTo(1);
        assertThat(below.get("total").get("share").asDouble()).isEqualTo(0.75);
    }

    @Test
    void aCorrectionMovesThePieceAndItsReverseChangesNothing() {
        var piece = Registered.of("c-1", "2021-05-10", "JA");
        tell(piece, 1);
        var before = rows(table("viewer", "SH", "by=unit&from=2021-05&to=2021-05"));
        tell(Registered.of("c-1", "2021-06-10", "XH 0.5", "JA 0.5").tier("OVER_1M"), 2);
        var moved = table("viewer", "SH", "by=month&from=2021-05&to=2021-06");
        assertThat(rows(moved))
            .extracting(row -> row.get("key").asString())
            .containsExactly("2021-06");
        assertThat(moved.get("total").get("over1m").asInt()).isEqualTo(1);
        assertThat(moved.get("total").get("over100k").asInt()).isEqualTo(1);
        tell(piece, 3);
        tell(Registered.of("c-1", "2021-06-10", "XH").tier("OVER_1M"), 2);

        assertThat(rows(table("viewer", "SH", "by=unit&from=2021-05&to=2021-05"))).isEqualTo(before);
        tell(piece.withdrawn(), 4);
        assertThat(
            table("viewer", "SH", "by=unit&from=2021-05&to=2021-06").get("total").get("pieces").asInt()
        ).isZero();
    }

    @Test
    void figuresOpenToTheirRecordsWithinScope() {
        for (int i = 0; i < 5; i++) {
            tell(Registered.of("r-" + i, "2021-08-0" + (i + 1), i == 4 ? "XH" : "PD").campaign("open-day"), 1);
        }
        tell(Registered.of("r-9", "2021-08-09", "PD").outlet("DISTRICT", "RADIO").onTheFrontPage(), 1);

        var all = "from=2021-08&to=2021-08";
        assertThat(
            table("viewer", "SH", "by=campaign&" + all)
                .get("total")
                .get("pieces")
                .asInt()
        ).isEqualTo(6);
        assertThat(records("viewer", "SH", all + "&campaign=open-day")).hasSize(5);
        assertThat(records("viewer", "PD", all + "&campaign=open-day")).hasSize(4);
        assertThat(records("viewer", "PD-01", all)).isEmpty();
        assertThat(
            table("viewer", "PD", "by=kind&" + all)
                .get("total")
                .get("frontPage")
                .asInt()
        ).isEqualTo(1);
        assertThat(records("viewer", "SH", all + "&kind=RADIO&level=DISTRICT"))
            .extracting(record -> record.get("reportId").asString())
            .containsExactly("r-9");
        assertThat(records("viewer", "SH", all + "&frontPage=true")).hasSize(1);
        assertThat(records("viewer", "SH", all + "&reached=OVER_100K")).isEmpty();
        assertThat(records("viewer", "SH", all + "&reached=UNDER_100K")).hasSize(6);
        assertThat(records("viewer", "SH", all + "&asOf=2021-08-02")).hasSize(2);
        assertThat(
            table("viewer", "SH", "by=unit&asOf=2021-08-02&" + all)
                .get("total")
                .get("pieces")
                .asInt()
        ).isEqualTo(2);
    }

    @Test
    void aStoryCountsOnceWhereItsOriginalStands() {
        tell(Registered.of("t-1", "2022-02-05", "PD").of("g", true), 1);
        tell(Registered.of("t-2", "2022-02-06", "PD 0.5", "HP 0.5").outlet("CENTRAL", "NEWS_SITE").of("g", false), 1);
        tell(Registered.of("t-3", "2022-02-07", "HP"), 1);

        var all = "from=2022-02&to=2022-02";
        var table = table("viewer", "SH", "by=unit&" + all);
        assertThat(row(table, "PD").get("pieces").asInt()).isEqualTo(2);
        assertThat(row(table, "PD").get("stories").asInt()).isEqualTo(1);
        assertThat(row(table, "HP").get("stories").asInt()).isEqualTo(1);
        assertThat(table.get("total").get("pieces").asInt()).isEqualTo(3);
        assertThat(table.get("total").get("stories").asInt()).isEqualTo(2);
        assertThat(records("viewer", "SH", all + "&reprint=false")).hasSize(2);
        assertThat(records("viewer", "SH", all + "&reprint=true"))
            .extracting(record -> record.get("reportId").asString() + record.get("reprint").asBoolean())
            .containsExactly("t-2true");
        assertThat(
            table("viewer", "SH", "by=level&reprint=false&" + all)
                .get("total")
                .get("pieces")
                .asInt()
        ).isEqualTo(2);
        tell(Registered.of("t-2", "2022-02-06", "PD 0.5", "HP 0.5"), 2);
        assertThat(
            table("viewer", "SH", "by=unit&" + all)
                .get("total")
                .get("stories")
                .asInt()
        ).isEqualTo(3);
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThat(get("viewer", "SH", "?by=colour")).hasStatus(400);
        assertThat(get("viewer", "SH", "?from=2021-13")).hasStatus(400);
        assertThat(get("viewer", "SH", "?from=2021-03&to=2021-02")).hasStatus(400);
        assertThat(get("viewer", "SH", "?unit=NOWHERE")).hasStatus(400);
    }

    @Test
    void cellsAreWhatFactsSay() {
        tell(Registered.of("d-1", "2021-09-05", "PD 0.3333", "HP 0.3333", "XH 0.3334"), 1);
        var result = Reconciliation.of(figures.current(), Duration.ofSeconds(-1));
        assertThat(result.drifted()).as(result.toString()).isZero();
        assertThat(PortableRules.broken()).isEmpty();
    }

    private void tell(Registered piece, long sequence) {
        piece.tell(published, sequence, figures);
    }

    private MvcTestResult get(String role, String unit, String query) {
        return http
            .get()
            .uri("/api/reports/coverage" + query)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(role, unit))
            .exchange();
    }

    private JsonNode table(String role, String unit, String query) {
        return json(get(role, unit, "?" + query));
    }

    private List<JsonNode> records(String role, String unit, String query) {
        return json(get(role, unit, "/records?" + query))
            .get("items")
            .valueStream()
            .toList();
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static List<JsonNode> rows(JsonNode table) {
        return table.get("rows").valueStream().toList();
    }

    private static JsonNode row(JsonNode table, String key) {
        return rows(table)
            .stream()
            .filter(row -> row.get("key").asString().equals(key))
            .findFirst()
            .orElseThrow();
    }
}
