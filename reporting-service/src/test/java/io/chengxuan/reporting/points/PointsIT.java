package io.chengxuan.reporting.points;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables of points, as media-service publishes them. */
@ReportingTest
class PointsIT {

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    MockMvcTester http;

    @Autowired
    Figures<PointsBoard> figures;

    @BeforeEach
    void settle() {
        Bureau.settle(published, tree);
    }

    @Test
    void publishedPointsAddUpAndTiesShareAPlace() {
        tell("2021-03", "HP", "published", 10.5, -2, 1);
        tell("2021-03", "XH", "published", 10.5, -2, 1);
        tell("2021-03", "JA", "published", 3.25, 0, 1);
        tell("2021-03", "PD", "published", 4, 0, 1);
        tell("2021-04", "HP", "published", 1, 0, 1);

        var months = "from=2021-03&to=2021-04";
        var units = table("by=unit&from=2021-03&to=2021-03");
        assertThat(rows(units))
            .extracting(row -> row.get("key").asString() + row.get("rank").asString())
            .containsExactlyInAnyOrder("HP1", "XH1", "JA3", "PD1");
        assertThat(units.at("/total/points").asString()).isEqualTo("24.25");
        assertThat(table("by=unit&unit=JA&from=2021-03&to=2021-03").at("/rows/0/rank").asInt())
            .as("among all of the group")
            .isEqualTo(3);
        assertThat(rows(table("by=month&unit=HP&" + months)))
            .extracting(row -> row.get("key").asString() + " " + row.get("points").asString())
            .containsExactly("2021-03 8.5", "2021-04 1");
        assertThat(rows(table("by=group&" + months)))
            .extracting(row -> row.get("key").asString() + " " + row.get("points").asString())
            .containsExactly("URBAN 21.25", "SUBURBAN 4");
        assertThat(Reconciliation.of(figures.current(), Duration.ofSeconds(-1)).drifted()).isZero();
    }

    @Test
    void draftsCountForNothingAndACorrectionReplacesWhatWas() {
        tell("2021-06", "HP", "computed", 7, 0, 1);
        assertThat(rows(table("by=unit&from=2021-06&to=2021-06"))).isEmpty();
        tell("2021-06", "HP", "published", 7, 0, 2);
        tell("2021-06", "HP", "corrected", 9, 0, 3);
        tell("2021-06", "HP", "corrected", 9, 0, 3);
        assertThat(table("by=unit&from=2021-06&to=2021-06").at("/total/points").asInt()).isEqualTo(9);
    }

    @Test
    void pointsAddUpWhateverTheOrderInWhichTheyAreTold() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var told = new ArrayList<Runnable>();
        int sum = 0;
        for (var unit : List.of("HP", "XH", "JA", "PD")) {
            for (int sequence = 1; sequence <= 5; sequence++) {
                int points = random.nextInt(-50, 100);
                int at = sequence;
                var verb = sequence == 1 ? "computed" : sequence == 2 ? "published" : "corrected";
                told.add(() -> send("2020-09", unit, verb, points, 0, at));
                sum += sequence == 5 ? points : 0;
            }
        }
        told.addAll(told);
        Collections.shuffle(told, random);
        told.forEach(Runnable::run);
        tell("2020-10", "PD", "published", 1, 0, 1);
        for (var unit : List.of("HP", "XH", "JA", "PD")) {
            awaited("2020-09-" + unit, 5);
        }
        assertThat(table("by=unit&from=2020-09&to=2020-09").at("/total/points").asInt())
            .as("seed %d", seed)
            .isEqualTo(sum);
    }

    @Test
    void aFigureOpensToTheMonthsOfUnitsThatItAddsUp() {
        tell("2020-03", "PD", "published", 10.5, -2, 1);
        tell("2020-03", "PD-01", "published", 1, 0, 1);
        tell("2020-03", "HP", "published", 3, 0, 1);
        tell("2020-04", "PD", "published", 0.25, 0, 1);
        tell("2020-05", "PD", "computed", 9, 0, 1);

        var spring = "from=2020-03&to=2020-05";
        var all = json(get("/records?size=2&" + spring));
        assertThat(told(all)).containsExactly("2020-04 PD 0.25", "2020-03 PD-01 1");
        var next = all.get("next").asString();
        assertThat(told(json(get("/records?size=2&after=" + next + "&" + spring)))).containsExactly(
            "2020-03 PD 8.5",
            "2020-03 HP 3"
        );
        var pudong = json(get("/records?unit=PD&" + spring));
        assertThat(told(pudong)).containsExactly("2020-04 PD 0.25", "2020-03 PD-01 1", "2020-03 PD 8.5");
        var sum = pudong
            .get("items")
            .valueStream()
            .mapToDouble(row -> row.get("points").asDouble())
            .sum();
        assertThat(sum).isEqualTo(
            table("by=month&unit=PD&" + spring)
                .at("/total/points")
                .asDouble()
        );
        assertThat(pudong.at("/items/2/deductions").asInt()).isEqualTo(-2);
        assertThat(told(json(get("/records?group=URBAN&" + spring)))).containsExactly("2020-03 HP 3");
        assertThat(PortableRules.broken()).isEmpty();
    }

    @Test
    void pointsCanBeTakenAwayAndThatIsNoted() {
        tell("2019-03", "PD", "published", 10.5, -2, 1);
        var asked = "?from=2019-03&to=2019-03&unit=PD";
        assertThat(file("/export" + asked)).contains("PD,浦东新区局,郊区组,1,8.5,10.5,0,-2,0,0,0");
        assertThat(file("/records/export" + asked)).contains("2019-03,浦东新区局,8.5,10.5,0,-2,0,0,0");
        assertThat(get("/export" + asked + "&format=XLSX")).hasStatusOk();
        assertThat(get("/export?unit=NOWHERE")).hasStatus(400);
        assertThat(get("/export?by=colour")).hasStatus(400);
        assertThat(get("/records/export?to=2019")).hasStatus(400);
        await().until(
            () ->
                published
                    .all()
                    .stream()
                    .filter(event -> event.type().equals("io.chengxuan.reporting.export.taken.v1"))
                    .peek(event -> Contract.assertKept(Contract.nameOf(event.type()), event.data()))
                    .filter(event -> new String(event.data(), StandardCharsets.UTF_8).contains("\"POINT"))
                    .count() == 3
        );
    }

    @Test
    void theContractsExamplesAreRead() {
        published.send("media", "io.chengxuan.media.score.corrected.v1", "2026-07-PD", 1, example());
        awaited("2026-07-PD", 1);
        var july = table("by=unit&from=2026-07&to=2026-07");
        assertThat(july.at("/rows/0/points").asInt()).isEqualTo(43);
        assertThat(july.at("/rows/0/corrections").asString()).isEqualTo("1.5");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThat(get("?by=colour")).hasStatus(400);
        assertThat(get("?from=2021-13")).hasStatus(400);
        assertThat(get("?from=2021-03&to=2021-02")).hasStatus(400);
        assertThat(get("?unit=NOWHERE")).hasStatus(400);
    }

    private void tell(String month, String unit, String verb, double coverage, double deductions, long sequence) {
        send(month, unit, verb, coverage, deductions, sequence);
        awaited(month + "-" + unit, sequence);
    }

    private void send(String month, String unit, String verb, double coverage, double deductions, long sequence) {
        var id = month + "-" + unit;
        var json = """
        {"id":"%s","month":"%s","unit":"%s","published":%s,"total":%s,"coverage":%s,"submissions":0,"deductions":%s,
        "caps":0,"corrections":0,"belowQuota":false}""".formatted(
            id,
            month,
            unit,
            !verb.equals("computed"),
            coverage + deductions,
            coverage,
            deductions
        );
        published.send("media", "io.chengxuan.media.score." + verb + ".v1", id, sequence, json);
    }

    private void awaited(String id, long sequence) {
        var told = new Document("_id", id).append("sequence", new Document("$gte", sequence));
        await().until(() -> figures.current().facts().countDocuments(told) == 1);
        var stored = Instant.now();
        await().until(() -> figures.computedAt().isAfter(stored));
    }

    private static String example() {
        return Contract.example("media/score.corrected.v1");
    }

    private MvcTestResult get(String query) {
        return http
            .get()
            .uri("/api/reports/points" + query)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer("viewer", "PD"))
            .exchange();
    }

    private static List<String> told(JsonNode page) {
        return page
            .get("items")
            .valueStream()
            .map(row ->
                "%s %s %s".formatted(
                    row.get("month").asString(),
                    row.get("unit").asString(),
                    row.get("points").asString()
                )
            )
            .toList();
    }

    private String file(String query) {
        var taken = get(query);
        assertThat(taken).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8");
        return new String(taken.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode table(String query) {
        return json(get("?" + query));
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static List<JsonNode> rows(JsonNode table) {
        return table.get("rows").valueStream().toList();
    }
}
