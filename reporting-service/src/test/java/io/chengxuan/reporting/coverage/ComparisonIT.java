package io.chengxuan.reporting.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.figures.Figures;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A year against the one before: as it was counted, or as the city states it. Other tests count from 2018 on. */
@ReportingTest
class ComparisonIT {

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
    void theMonthsThatAreStatedAreComparedAndTheWholeYearOnlySaid() {
        var table = """
        年份	月份	指标	单位	媒体层级	数值	来源
        2009年	1月	宣传报道	　		"1,000"	年度总结
        2009	2	PIECES			200	年度总结
        2009		普法作品			54	年度总结
        2009		百万+			14	年度总结
        2009	1	PIECES	黄浦区局		7
        2009	2	PIECES	HP		8
        2009	1	PIECES	PD		9
        2009		PIECES		市级	600
        """;
        assertThat(imported(table.replace("　", "").replace("\"", ""), "")).hasStatusOk();
        published(_ -> Registered.of("cmp-1", "2010-01-20", "HP"));
        published(_ -> Registered.of("cmp-7", "2010-02-03", "PD-01"));

        var asked = "by=month&from=2010-01&to=2010-03&asOf=2010-02-10";
        var answer = json(compared("viewer", "SH", asked));
        assertThat(answer.get("lastMonth").asInt()).isEqualTo(2);
        assertThat(answer.get("lastOver").asInt()).isEqualTo(1);
        var total = answer.get("total");
        assertThat(told(total, "PIECES")).as("of the month that is over").isEqualTo("1 1000 STATED -0.999");
        assertThat(told(total, "OVER_1M")).isEqualTo("0 14 WHOLE_YEAR -");
        assertThat(told(total, "LAW_WORKS")).isEqualTo("- 54 WHOLE_YEAR -");
        assertThat(
            answer
                .get("rows")
                .valueStream()
                .map(row -> told(row, "PIECES"))
        ).containsExactly("1 1000 STATED -0.999", "1 200 RUNNING -", "- - UNKNOWN -");
        assertThat(told(answer.at("/rows/0"), "OVER_1M"))
            .as("a month is no year")
            .isEqualTo("0 - UNKNOWN -");
        var atTheEnd = json(compared("viewer", "SH", asked.replace("02-10", "02-28")));
        assertThat(told(atTheEnd.get("total"), "PIECES")).isEqualTo("2 1200 STATED -0.9983");

        var units = json(compared("viewer", "SH", asked.replace("month", "unit")));
        assertThat(told(row(units, "HP"), "PIECES")).isEqualTo("1 7 STATED -0.8571");
        var levels = json(compared("viewer", "SH", asked.replace("month", "level")));
        assertThat(told(row(levels, "CITY"), "PIECES")).isEqualTo("2 600 WHOLE_YEAR -");
        var own = json(compared("viewer", "HP", asked));
        assertThat(told(own.get("total"), "PIECES")).isEqualTo("1 7 STATED -0.8571");
        assertThat(told(json(compared("viewer", "XH", asked)).get("total"), "PIECES")).isEqualTo("0 - UNKNOWN -");
        var squad = json(compared("squad-officer", "PD-01", asked.replace("month", "unit")));
        assertThat(told(row(squad, "PD"), "PIECES"))
            .as("its district's is not its own")
            .isEqualTo("1 - UNKNOWN -");
        var topic = json(compared("viewer", "SH", asked + "&topic=x"));
        assertThat(told(topic.get("total"), "PIECES")).isEqualTo("0 - UNKNOWN -");
    }

    @Test
    void whatIsStatedGoesBeforeWhatWasCountedAndTheRestIsToldToTheSameDay() {
        stated("{\"year\":2030,\"month\":1,\"measure\":\"PIECES\",\"value\":500}");
        published(_ -> Registered.of("cmp-2", "2030-01-05", "PD").tier("OVER_1M"));
        published(_ -> Registered.of("cmp-3", "2030-01-25", "PD"));
        published(_ -> Registered.of("cmp-4", "2031-01-03", "PD"));

        var answer = json(compared("viewer", "SH", "by=unit&from=2031-01&to=2031-01&asOf=2031-01-20"));
        assertThat(told(row(answer, "PD"), "PIECES")).isEqualTo("1 1 COUNTED 0.0");
        assertThat(told(answer.get("total"), "PIECES")).isEqualTo("1 500 RUNNING -");
        assertThat(told(answer.get("total"), "OVER_1M")).isEqualTo("0 1 COUNTED -1.0");
        var months = json(compared("viewer", "SH", "by=month&from=2031-01&to=2031-02&asOf=2031-02-20"));
        assertThat(told(months.get("total"), "PIECES")).isEqualTo("1 500 STATED -0.998");
        assertThat(told(months.at("/rows/1"), "PIECES"))
            .as("others are stated")
            .isEqualTo("0 - UNKNOWN -");
        assertThat(told(months.at("/rows/0"), "OVER_1M")).isEqualTo("0 1 COUNTED -1.0");
        var before = json(compared("viewer", "SH", "from=2031-01&to=2031-12&against=2007&asOf=2031-12-31"));
        assertThat(told(before.get("total"), "PIECES")).isEqualTo("1 - UNKNOWN -");
    }

    @Test
    void aFigureIsStatedAnewAndWithdrawn() {
        var body = "{\"year\":2003,\"measure\":\"PIECES\",\"value\":%d,\"source\":\"总结\"}";
        var first = stated(body.formatted(1_948));
        var id = first.get("id").asString();
        assertThat(stated(body.formatted(1_949)).get("version").asLong()).isEqualTo(2);
        assertThat(stated(body.formatted(1_949)).get("id").asString()).isEqualTo(id);
        assertThat(listed("SH")).contains("1949").contains("总结");
        assertThat(post(Roles.CITY_EDITOR, "SH", "/" + id + "/withdraw", "")).hasStatusOk();
        assertThat(post(Roles.CITY_EDITOR, "SH", "/" + id + "/withdraw", "")).hasStatus(409);
        assertThat(listed("SH")).doesNotContain(id);
        assertThat(years()).doesNotContain(2003);
        stated(body.formatted(7));
        assertThat(listed("SH")).contains(id);
        assertThat(years()).contains(2003).isSortedAccordingTo(Comparator.reverseOrder());

        await().until(() -> published.of(id).size() == 4);
        published.of(id).forEach(event -> Contract.assertKept(Contract.nameOf(event.type()), event.data()));
        assertThat(published.of(id).getLast().type()).endsWith("baseline.set.v1");
        assertThat(PortableRules.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
            "{\"year\":1999,\"measure\":\"PIECES\",\"value\":1} | /year",
            "{\"year\":2023,\"month\":13,\"measure\":\"PIECES\",\"value\":1} | /month",
            "{\"year\":2023,\"measure\":\"PIECES\",\"value\":-1} | /value",
            "{\"year\":2023,\"measure\":\"PIECES\",\"value\":1,\"unit\":\"NOWHERE\"} | /unit",
            "{\"year\":2023,\"value\":1} | /measure",
        }
    )
    void aWrongFigureIsNamed(String body, String pointer) {
        var refused = post(Roles.CITY_EDITOR, "SH", "", body);
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void wrongRowsAreReportedAndADryRunChangesNothing() {
        var table = """
        年份	月份	指标	单位	数值
        2004	1	宣传报道		5
        2004	1	篇数		6
        2004	零	宣传报道		6
        2004		点赞		6
        2004		宣传报道	火星局	6
        2004		宣传报道		很多
        """;
        var dry = json(imported(table, "?dry=true"));
        assertThat(dry.get("created").asInt()).isEqualTo(1);
        assertThat(listed("SH")).doesNotContain("2004");
        var taken = json(imported(table, ""));
        assertThat(taken.get("problems"))
            .extracting(fault -> fault.get("row").asInt() + fault.get("column").asString())
            .containsExactly("3value", "4month", "5measure", "6unit", "7value");
        assertThat(taken.at("/problems/0/what").asString()).contains("第 2 行");
        assertThat(json(imported(table, "")).get("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        assertThat(compared("viewer", "SH", "from=2030-11&to=2031-02")).hasStatus(400);
        assertThat(compared("viewer", "SH", "from=2030-11&against=2030")).hasStatus(400);
        assertThat(compared("viewer", "SH", "by=colour")).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource({
        "export,COVERAGE,城管",
        "comparison/export,COVERAGE_COMPARISON,同日",
        "records/export,COVERAGE_RECORDS,十万",
    })
    void everyTableCanBeTakenAwayAndThatIsNoted(String path, String table, String word) throws Exception {
        published(_ -> Registered.of("cmp-5", "2032-05-05", "JA").tier("OVER_100K"));
        published(_ -> Registered.of("cmp-6", "2033-05-05", "JA").tier("OVER_100K"));
        var query = "?unit=JA&from=2033-01&to=2033-12&asOf=2033-12-3" + (table.length() % 2);
        var taken = get("viewer", "JA", "/api/reports/coverage/" + path + query);
        assertThat(taken).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8");
        var text = taken.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains(table.equals("COVERAGE") ? "静安区局" : word);
        await().until(() ->
            published
                .all()
                .stream()
                .anyMatch(event -> {
                    var said = new String(event.data(), StandardCharsets.UTF_8);
                    return event.unit().equals("JA") && said.contains("\"" + table + "\"");
                })
        );
        assertThat(get("viewer", "JA", "/api/reports/coverage/" + path + query + "&format=XLSX")).hasStatusOk();
    }

    private void published(java.util.function.Function<Figures<CoverageBoard>, Registered> piece) {
        piece.apply(figures).tell(published, 1, figures);
    }

    private JsonNode stated(String body) {
        return json(post(Roles.CITY_EDITOR, "SH", "", body));
    }

    private String listed(String unit) {
        return json(get("viewer", unit, "/api/reports/baselines?size=200")).toString();
    }

    private List<Integer> years() {
        var answer = json(get("viewer", "SH", "/api/reports/baselines/years"));
        return answer.get("items").valueStream().map(JsonNode::asInt).toList();
    }

    private MvcTestResult compared(String role, String unit, String query) {
        return get(role, unit, "/api/reports/coverage/comparison?" + query);
    }

    private MvcTestResult get(String role, String unit, String uri) {
        return http.get().uri(uri).header(HttpHeaders.AUTHORIZATION, Tokens.bearer(role, unit)).exchange();
    }

    private MvcTestResult post(String role, String unit, String path, String body) {
        return http
            .post()
            .uri("/api/reports/baselines" + path)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(role, unit))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    }

    private MvcTestResult imported(String table, String query) {
        return http
            .post()
            .uri("/api/reports/baselines/imports" + query)
            .multipart()
            .file(new MockMultipartFile("file", "baseline.tsv", null, table.getBytes(StandardCharsets.UTF_8)))
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(Roles.CITY_EDITOR, "SH"))
            .exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private static JsonNode read(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static JsonNode row(JsonNode answer, String key) {
        return answer
            .get("rows")
            .valueStream()
            .filter(row -> row.get("key").asString().equals(key))
            .findFirst()
            .orElseThrow();
    }

    /** This year's, the other's, what it is and the change; a hyphen for null. */
    private static String told(JsonNode row, String measure) {
        var figure = row
            .get("figures")
            .valueStream()
            .filter(each -> each.get("measure").asString().equals(measure))
            .findFirst()
            .orElseThrow();
        return Stream.of("now", "last", "basis", "change")
            .map(name -> figure.get(name).isNull() ? "-" : figure.get(name).asString())
            .collect(Collectors.joining(" "));
    }
}
