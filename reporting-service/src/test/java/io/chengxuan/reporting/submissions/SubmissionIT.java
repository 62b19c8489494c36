package io.chengxuan.reporting.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.figures.Reconciliation;
import io.chengxuan.reporting.quotas.Counts;
import io.chengxuan.reporting.quotas.Measure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What units owe and hand in, as media-service tells it. */
@ReportingTest
class SubmissionIT {

    private static final String DUE = "2021-04-20T09:00:00Z";

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    MockMvcTester http;

    @Autowired
    Figures<OwedBoard> figures;

    @Autowired
    Figures<SubmissionDays> days;

    @Autowired
    SubmissionCounts counts;

    @BeforeEach
    void settle() {
        Bureau.settle(published, tree);
    }

    @Test
    void whatIsOwedIsToldByUnitGroupMonthAndCallAndOpensToItsRecords() {
        owed("a-pd", 1, "a", "PD", DUE, "HANDED_IN", "2021-04-20T09:00:00Z");
        owed("a-sq", 1, "a", "PD-01", DUE, "HANDED_IN", "2021-04-20T09:00:01Z");
        owed("a-hp", 1, "a", "HP", DUE, "OWED", null);
        owed("a-xh", 1, "a", "XH", DUE, "EXCUSED", null);
        owed("a-ja", 1, "a", "JA", DUE, "CANCELLED", null);
        owed("b-hp", 1, "b", "HP", "2021-05-10T09:00:00Z", "HANDED_IN", "2021-05-01T09:00:00Z");

        var all = "&from=2021-04&to=2021-05";
        var table = table("SH", "by=unit" + all);
        assertThat(figuresOf(row(table, "PD"))).isEqualTo("2 1 1 0 0 0");
        assertThat(figuresOf(row(table, "HP"))).isEqualTo("2 1 0 1 0 0");
        assertThat(figuresOf(row(table, "XH"))).isEqualTo("0 0 0 0 0 1");
        assertThat(figuresOf(table.get("total"))).isEqualTo("4 2 1 1 0 1");
        assertThat(figuresOf(row(table("SH", "by=group" + all), "URBAN"))).isEqualTo("2 1 0 1 0 1");
        assertThat(figuresOf(row(table("SH", "by=month" + all), "2021-05"))).isEqualTo("1 1 0 0 0 0");
        assertThat(
            row(table("SH", "by=call" + all), "b")
                .get("label")
                .asString()
        ).isEqualTo("题b");
        assertThat(figuresOf(row(table("SH", "by=unit&unit=PD" + all), "PD-01"))).isEqualTo("1 0 1 0 0 0");
        assertThat(figuresOf(table("PD", "by=call" + all).get("total"))).isEqualTo("2 1 1 0 0 0");
        assertThat(figuresOf(table("SH", "by=unit&call=b" + all).get("total"))).isEqualTo("1 1 0 0 0 0");

        assertThat(records("SH", "state=missing" + all)).containsExactly("a-hp");
        assertThat(records("SH", all)).containsExactly("a-hp", "a-pd", "a-sq", "b-hp");
        assertThat(records("PD", "state=late" + all)).containsExactly("a-sq");
        assertThat(records("XH", all)).isEmpty();
        assertThat(get("SH", "/records?state=gone")).hasStatus(400);
        assertThat(get("SH", "?by=colour")).hasStatus(400);
    }

    @Test
    void whatWasHandedInLaterIsNotKnownAsOfADayBefore() {
        owed("k-pd", 1, "k", "PD", DUE.replace("04", "06"), "HANDED_IN", "2021-06-18T09:00:00Z");
        owed("k-hp", 1, "k", "HP", DUE.replace("04", "06"), "HANDED_IN", "2021-07-05T09:00:00Z");
        owed("k-xh", 1, "k", "XH", DUE.replace("04", "06"), "EXCUSED", null);

        var june = "&from=2021-06&to=2021-06&asOf=";
        assertThat(figuresOf(table("SH", "by=unit" + june + "2021-06-17").get("total"))).isEqualTo("2 0 0 0 2 1");
        assertThat(figuresOf(table("SH", "by=unit" + june + "2021-06-30").get("total"))).isEqualTo("2 1 0 1 0 1");
        assertThat(figuresOf(table("SH", "by=unit" + june + "2021-07-05").get("total"))).isEqualTo("2 1 1 0 0 1");
        assertThat(records("SH", "state=open" + june + "2021-06-17")).containsExactly("k-hp", "k-pd");
        assertThat(records("SH", "state=onTime" + june + "2021-06-30")).containsExactly("k-pd");
        assertThat(records("SH", "state=missing" + june + "2021-06-30")).containsExactly("k-hp");
        assertThat(records("SH", "state=late" + june + "2021-06-30")).isEmpty();
        assertThat(records("SH", "state=late" + june + "2021-07-05")).containsExactly("k-hp");
        var ranking = "/ranking?from=2021-06&to=2021-06&minimum=1&group=URBAN&asOf=2021-06-30";
        assertThat(json(get("SH", ranking)).at("/rows/0/counted").asInt()).isEqualTo(1);
    }

    @Test
    void aHandInThatIsTakenBackAndADeadlineThatIsMovedChangeTheFigures() {
        var month = "by=month&from=2021-07&to=2021-08";
        owed("m-1", 1, "m", "PD", "2021-07-20T09:00:00Z", "HANDED_IN", "2021-07-25T09:00:00Z");
        assertThat(figuresOf(table("SH", month).get("total"))).isEqualTo("1 0 1 0 0 0");
        owed("m-1", 3, "m", "PD", "2021-08-01T09:00:00Z", "HANDED_IN", "2021-07-25T09:00:00Z");
        owed("m-1", 2, "m", "PD", "2021-07-20T09:00:00Z", "OWED", null);
        assertThat(figuresOf(row(table("SH", month), "2021-08"))).isEqualTo("1 1 0 0 0 0");
        assertThat(table("SH", month).get("rows")).hasSize(1);
        owed("m-1", 4, "m", "PD", "2021-08-01T09:00:00Z", "OWED", null);
        assertThat(figuresOf(table("SH", month).get("total"))).isEqualTo("1 0 0 1 0 0");
        var result = Reconciliation.of(figures.current(), Duration.ofSeconds(-1));
        assertThat(result.drifted()).as(result.toString()).isZero();
        assertThat(PortableRules.broken()).isEmpty();
    }

    @Test
    void unitsOfAGroupAreRankedByWhatTheyHandedInInTime() {
        for (int i = 0; i < 3; i++) {
            var due = "2021-10-0" + (i + 1) + "T09:00:00Z";
            owed("r-hp" + i, 1, "r" + i, "HP", due, "HANDED_IN", "2021-09-30T09:00:00Z");
            owed(
                "r-xh" + i,
                1,
                "r" + i,
                "XH",
                due,
                "HANDED_IN",
                i == 0 ? "2021-12-01T09:00:00Z" : "2021-09-30T09:00:00Z"
            );
            owed("r-ja" + i, 1, "r" + i, "JA", due, i == 0 ? "OWED" : "EXCUSED", null);
        }
        var answer = json(get("PD-01", "/ranking?from=2021-10&to=2021-10&group=URBAN"));
        assertThat(
            answer
                .get("rows")
                .valueStream()
                .map(row -> row.get("rank").asInt() + row.get("unit").asString())
        ).containsExactly("1HP", "2XH");
        assertThat(answer.at("/unranked/0/unit").asString()).isEqualTo("JA");
    }

    @Test
    void everyTableCanBeTakenAwayWithinTheScopeAndThatIsNoted() {
        owed("x-1", 1, "x", "PD-01", "2021-11-20T09:00:00Z", "HANDED_IN", "2021-11-20T01:30:00Z");
        owed("x-2", 1, "x", "HP", "2021-11-20T09:00:00Z", "OWED", null);
        var asked = "?from=2021-11&to=2021-11&unit=";
        assertThat(file("PD", "/export" + asked + "PD&by=call"))
            .contains("x,题x,1,1,0,0,0,0")
            .doesNotContain("黄浦");
        assertThat(file("PD", "/records/export" + asked))
            .contains("陆家嘴中队,题x,2021-11-20 17:00,2021-11-20 09:30,,按时")
            .doesNotContain("黄浦");
        assertThat(file("PD", "/ranking/export" + asked + "&minimum=1")).contains("市区", "HP,黄浦区局,1,1,0,0");
        assertThat(get("PD", "/export" + asked + "PD&format=XLSX")).hasStatusOk();
        assertThat(get("PD", "/export?from=2021-13")).hasStatus(400);
        assertThat(get("PD", "/records/export?state=gone")).hasStatus(400);
        assertThat(get("PD", "/records/export?unit=NOWHERE")).hasStatus(400);
        await().until(
            () ->
                published
                    .all()
                    .stream()
                    .filter(event -> event.type().equals("io.chengxuan.reporting.export.taken.v1"))
                    .peek(event -> Contract.assertKept(Contract.nameOf(event.type()), event.data()))
                    .filter(event -> new String(event.data(), StandardCharsets.UTF_8).contains("\"SUBMISSION"))
                    .count() == 4
        );
    }

    @Test
    void quotasAreComparedWithWhatWasHandedInAndPublished() {
        var from = LocalDate.parse("2013-01-01");
        var to = LocalDate.parse("2013-12-31");
        assertThat(count(Measure.SUBMISSIONS_SUBMITTED, from, to)).isEmpty();
        submission("q-1", 1, "IN_REVIEW", "2013-03-01T02:00:00Z", null);
        submission("q-2", 1, "PUBLISHED", "2013-03-02T02:00:00Z", "2013-04-01T16:30:00Z");
        submission("q-3", 1, "TAKEN_DOWN", "2013-03-02T02:00:00Z", "2013-04-01T02:00:00Z");
        submission("q-4", 1, "WITHDRAWN", "2013-03-02T02:00:00Z", null);
        submission("q-5", 1, "DRAFT", null, null);

        assertThat(count(Measure.SUBMISSIONS_SUBMITTED, from, to)).hasValue(3);
        assertThat(count(Measure.SUBMISSIONS_PUBLISHED, from, to)).hasValue(1);
        var day = LocalDate.parse("2013-04-02");
        assertThat(count(Measure.SUBMISSIONS_PUBLISHED, day, day))
            .as("the day in Shanghai")
            .hasValue(1);
        assertThat(count(Measure.PIECES_PUBLISHED, from, to)).isEmpty();
        submission("q-1", 9, "DRAFT", null, null);
        assertThat(count(Measure.SUBMISSIONS_SUBMITTED, from, to))
            .as("one was taken back")
            .hasValue(2);
        submission("q-2", 2, "TAKEN_DOWN", "2013-03-02T02:00:00Z", "2013-04-01T16:30:00Z");
        assertThat(count(Measure.SUBMISSIONS_PUBLISHED, from, to)).isEmpty();
    }

    private OptionalLong count(Measure measure, LocalDate from, LocalDate to) {
        return Counts.firstOf(List.of(counts)).of(measure, tree.subtree("PD"), List.of(), from, to);
    }

    private void owed(
        String id,
        long sequence,
        String call,
        String unit,
        String due,
        String status,
        @Nullable String first
    ) {
        var json = """
        {"id":"%s","call":"%s","callTitle":"题%s","unit":"%s","due":"%s","status":"%s","firstHandedInAt":%s,
        "latestHandedInAt":null}""".formatted(id, call, call, unit, due, status, text(first));
        published.send("media", "io.chengxuan.media.owed-submission.handed-in.v1", id, sequence, json);
        awaitTold(figures, id, sequence);
    }

    private void submission(String id, long sequence, String status, @Nullable String first, @Nullable String out) {
        var json = """
        {"id":"%s","unit":"PD-01","status":"%s","handedInAt":%s,"publishedAt":%s}""".formatted(
            id,
            status,
            text(first),
            text(out)
        );
        published.send("media", "io.chengxuan.media.submission.handed-in.v1", id, sequence, json);
        awaitTold(days, id, sequence);
    }

    private static void awaitTold(Figures<?> subject, String id, long sequence) {
        var told = new Document("_id", id).append("sequence", new Document("$gte", sequence));
        await().until(() -> subject.current().facts().countDocuments(told) == 1);
        var stored = Instant.now();
        await().until(() -> subject.computedAt().isAfter(stored));
    }

    private static String text(@Nullable String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private MvcTestResult get(String unit, String query) {
        return http
            .get()
            .uri("/api/reports/submissions" + query)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer("viewer", unit))
            .exchange();
    }

    private String file(String unit, String query) {
        var taken = get(unit, query);
        assertThat(taken).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8");
        return new String(taken.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode table(String unit, String query) {
        return json(get(unit, "?" + query));
    }

    private List<String> records(String unit, String query) {
        return json(get(unit, "/records?" + query))
            .get("items")
            .valueStream()
            .map(record -> record.get("owedId").asString())
            .toList();
    }

    private static String figuresOf(JsonNode row) {
        return String.join(
            " ",
            List.of("expected", "onTime", "late", "missing", "open", "excused")
                .stream()
                .map(name -> row.get(name).asString())
                .toList()
        );
    }

    private static JsonNode row(JsonNode table, String key) {
        return table
            .get("rows")
            .valueStream()
            .filter(row -> row.get("key").asString().equals(key))
            .findFirst()
            .orElseThrow();
    }

    private static JsonNode json(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }
}
