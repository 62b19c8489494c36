package io.chengxuan.media.assessment.run;

import static io.chengxuan.media.Assessing.PATH;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.Assessing;
import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Months computed, published, appealed against, closed and corrected. */
@MediaServiceTest
class AssessmentIT {

    private static final String APPEALS = "/api/media/appeals";
    private static final String CORRECTIONS = "/api/media/corrections";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @Autowired
    Today today;

    @Autowired
    Scores scores;

    Assessing assessing;
    String outlet;

    @BeforeEach
    void open() {
        newsroom.open();
        assessing = new Assessing(newsroom);
        assessing.rules();
        var found = read(newsroom.get("viewer", "PD", "/api/media/outlets/found?name=考核日报")).get("items");
        outlet = found.isEmpty() ? newsroom.outlet("考核日报") : found.at("/0/id").asString();
        today.is("2026-06-10");
    }

    @Test
    void aMonthIsComputedExplainedAndPublishedToEverybody() {
        piece("2025-03-05", "甲一", "PD", "\"frontPage\":true");
        piece("2025-03-06", "甲二", "PD-1\"},{\"unit\":\"HP");
        piece("2025-03-07", "甲三", "HP", "\"tone\":\"NEGATIVE\"", "\"statement\":\"已整改\"");
        piece("2025-03-08", "甲四", "SH");

        var draft = assessing.drafted("2025-03");
        assertThat(draft.get("done").asInt()).isEqualTo(4);
        assertThat(draft.get("pieces").asInt()).isEqualTo(4);
        assertThat(assessing.ranking("from=2025-03")).isEmpty();
        assertThat(newsroom.get("viewer", "PD", PATH + "/2025-03")).hasStatus(404);
        assertThat(newsroom.get("viewer", "PD", PATH + "/2025-03/scores/PD")).hasStatus(404);

        assertThat(assessing.publish("2025-03")).hasStatusOk();
        assertThat(assessing.settled("2025-03").get("appealsUntil").asString()).isEqualTo("2026-06-15");
        var rows = assessing.ranking("from=2025-03");
        assertThat(rows.valueStream().map(AssessmentIT::place)).containsExactly(
            "PD 1 5.5",
            "HP 2 -3.5",
            "SJ 1 0",
            "QP 1 0"
        );
        var lines = assessing.explained("2025-03", "PD").get("lines");
        assertThat(
            lines.valueStream().map(line -> line.get("rule").asString() + line.get("points").asString())
        ).containsExactly("FRONT_PAGE1", "OUTLET_CITY_NEWSPAPER3", "OUTLET_CITY_NEWSPAPER1.5");
        assertThat(lines.at("/2/share").asString()).isEqualTo("0.5");
        assertThat(newsroom.get("viewer", "HP", PATH + "/2025-03/scores/PD")).hasStatus(404);
        assertThat(newsroom.get("viewer", "PD-1", PATH + "/2025-03/scores/PD")).hasStatus(404);
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/2025-03/compute", "")).hasStatus(409);
        kept("2025-03", "assessment.published.v1");
        kept("2025-03-PD", "score.published.v1");
        assertThat(
            newsroom.get("viewer", "PD", PATH + "/ranking/table?from=2025-03&format=CSV").getResponse()
        ).satisfies(file -> assertThat(file.getContentAsString()).contains("市区组,1,浦东区城管执法局,5.5"));
        assertThat(newsroom.get("viewer", "PD", PATH + "/2025-03/scores/PD/table?format=CSV").getResponse()).satisfies(
            file -> assertThat(file.getContentAsString()).contains("市级报纸", "甲二")
        );
    }

    @Test
    void whatWasCutOffGoesOnAndComputingAgainTakesWhatIsThereNow() {
        piece("2025-04-05", "乙一", "PD");
        scores.createIfAbsent(Score.of("2025-04", "PD", "URBAN"), Command.bySystem("media", "SH"));
        scores.createIfAbsent(Score.of("2025-04", "QP-1", "SUBURBAN"), Command.bySystem("media", "SH"));
        var first = assessing.drafted("2025-04");
        assertThat(first.get("done").asInt()).isEqualTo(4);

        piece("2025-04-06", "乙二", "PD");
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/2025-04/compute", "")).hasStatusOk();
        assertThat(assessing.settled("2025-04").get("round").asInt()).isEqualTo(2);
        assertThat(points("2025-04", "PD")).isEqualTo("6");
        assertThat(newsroom.get(CITY_EDITOR, "SH", PATH + "/2025-04/scores/PD")).hasStatusOk();

        assertThat(assessing.publish("2025-04")).hasStatusOk();
        assessing.settled("2025-04");
        assertThat(scores.get("2025-04-PD").published()).isTrue();
        assertThat(scores.get("2025-04-QP-1").published()).as("of an earlier round").isFalse();
        assertThat(newsroom.get("viewer", "QP", PATH + "/2025-04/scores/QP-1")).hasStatus(404);
    }

    @Test
    void aUnitAppealsTheCityDecidesAndThenTheMonthIsClosed() {
        var piece = piece("2025-05-05", "丙一", "PD");
        assessing.published("2025-05");
        var first = appeal("PD", "PD", piece);
        assertThat(first).hasStatus(201);
        assertThat(read(first).get("title").asString()).isEqualTo("丙一");
        assertThat(appeal("PD", "HP", null)).hasStatus(403);
        assertThat(appeal("PD", "PD", "nowhere")).hasStatus(422);
        assertThat(newsroom.get("viewer", "HP", APPEALS + "/" + id(first))).hasStatus(404);
        assertThat(read(newsroom.get("viewer", "HP", APPEALS + "?month=2025-05")).get("items")).isEmpty();
        var second = appeal("PD", "PD", null);

        today.is("2026-06-16");
        assertThat(read(assessing.close("2025-05")).get("type").asString()).endsWith("/appeals-open");
        assertThat(decide(second, "refuse", "{\"reason\":\"\"}")).hasStatus(422);
        assertThat(decide(second, "refuse", "{\"reason\":\"不成立\"}")).hasStatusOk();
        assertThat(decide(second, "grant", "{\"points\":1,\"reason\":\"再\"}")).hasStatus(409);
        assertThat(decide(first, "grant", "{\"points\":0,\"reason\":\"漏\"}")).hasStatus(422);
        assertThat(decide(first, "grant", "{\"points\":2.5,\"reason\":\"头版漏记\"}")).hasStatusOk();
        await().until(() -> points("2025-05", "PD").equals("5.5"));
        var lines = assessing.explained("2025-05", "PD").get("lines");
        assertThat(lines.at("/1/kind").asString()).isEqualTo("APPEAL");
        assertThat(lines.at("/1/title").asString()).isEqualTo("头版漏记");
        assertThat(assessing.close("2025-05")).hasStatusOk();
        assertThat(appeal("PD", "PD", null)).hasStatus(409);
        kept(id(first), "appeal.granted.v1");
        kept("2025-05-PD", "score.corrected.v1");
        assertThat(published.of(id(first))).noneMatch(event ->
            new String(event.data(), java.nio.charset.StandardCharsets.UTF_8).contains("头版漏记")
        );
    }

    @Test
    void aClosedMonthStaysAndWhatChangesLaterIsConfirmedIntoTheNextOne() {
        var kept = piece("2025-07-05", "丁一", "PD");
        var gone = piece("2025-07-06", "丁二", "PD");
        assessing.closed(today, "2025-07");
        assessing.withdraw(gone);
        piece("2025-07-07", "丁三", "HP");

        var proposed = compared("2025-07");
        assertThat(
            proposed.stream().map(item -> item.get("unit").asString() + item.get("proposed").asString())
        ).containsExactlyInAnyOrder("PD-3", "HP3");
        assertThat(points("2025-07", "PD")).isEqualTo("6");
        assertThat(compared("2025-07")).isEqualTo(proposed);
        var ofPd = of(proposed, "PD");
        assessing.drafted("2025-08");
        assertThat(newsroom.post(CITY_EDITOR, "SH", CORRECTIONS + "/" + ofPd + "/confirm", "")).hasStatus(428);
        assertThat(newsroom.change(CITY_EDITOR, "SH", CORRECTIONS + "/" + ofPd + "/confirm", 99, "")).hasStatus(409);
        assertThat(confirm(ofPd)).hasStatusOk();
        assertThat(confirm(ofPd)).hasStatus(409);
        await().until(() -> !lines("2025-08").isEmpty());
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/2025-08/compute", "")).hasStatusOk();
        assessing.settled("2025-08");
        assertThat(lines("2025-08").at("/0/points").asInt()).isEqualTo(-3);
        assertThat(points("2025-07", "PD")).isEqualTo("6");

        var ofHp = of(proposed, "HP");
        var reason = "{\"reason\":\"迟报不计\"}";
        assertThat(newsroom.post(CITY_EDITOR, "SH", CORRECTIONS + "/" + ofHp + "/set-aside", reason)).hasStatus(428);
        var aside = newsroom.change(CITY_EDITOR, "SH", CORRECTIONS + "/" + ofHp + "/set-aside", version(ofHp), reason);
        assertThat(aside).hasStatusOk();
        assertThat(compared("2025-07")).isEmpty();
        piece("2025-07-06", "丁二", "PD");
        assertThat(
            compared("2025-07")
                .stream()
                .map(item -> item.get("proposed").asString())
        ).containsExactly("3");
        assertThat(kept).isNotEmpty();
        kept(ofPd, "correction.confirmed.v1");
        kept(ofHp, "correction.set-aside.v1");
    }

    @Test
    void aMonthLongPastIsPublishedWithoutAppealsAndClosedAtOnce() {
        assessing.drafted("2023-05");
        assertThat(newsroom.post(CITY_APPROVER, "SH", PATH + "/2023-05/publish", "{\"workingDays\":0}")).hasStatusOk();
        assertThat(assessing.settled("2023-05").get("appealsUntil").isNull()).isTrue();
        var body = "{\"month\":\"2023-05\",\"unit\":\"PD\",\"reason\":\"晚\"}";
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", APPEALS, body)).hasStatus(409);
        assertThat(assessing.close("2023-05")).hasStatusOk();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(begin("2026-06")).hasStatus(422);
        assertThat(begin("2019-06")).hasStatus(409);
        assertThat(begin("2026-6")).hasStatus(400);
        assertThat(newsroom.get("viewer", "PD", PATH + "/ranking?from=2025-03&to=2025-02")).hasStatus(400);
        assertThat(newsroom.get("viewer", "PD", PATH + "/ranking?from=x")).hasStatus(400);
        assertThat(assessing.publish("2023-01")).hasStatus(404);
        assessing.published("2025-09");
        assertThat(begin("2025-09")).hasStatus(409);
        assertThat(read(assessing.close("2025-09")).get("detail").asString()).contains("2026-06-15");
        today.is("2026-06-16");
        var late = newsroom.post(
            DISTRICT_EDITOR,
            "PD",
            APPEALS,
            "{\"month\":\"2025-09\",\"unit\":\"PD\",\"reason\":\"晚\"}"
        );
        assertThat(read(late).get("type").asString()).endsWith("/appeal-time-over");
    }

    @Test
    void aUnitBelowItsQuotaOfTheYearSoFarLosesAPart() {
        var quota = """
        {"id":"q-sj","audience":"UNIT","code":"SJ","measure":"PIECES_PUBLISHED","outlets":["NEWSPAPER"],"per":"YEAR",
        "versions":[{"from":"2022-01-01","until":"2022-12-31","count":24}]}""";
        published.send("plan", "io.chengxuan.plan.quota.set.v1", "q-sj", 1, quota);
        piece("2022-01-05", "戊一", "SJ");
        await().untilAsserted(() -> {
            var trial = "{\"rules\":%s,\"month\":\"2022-01\"}".formatted(Assessing.SET);
            var answer = read(newsroom.post(CITY_EDITOR, "SH", Assessing.RULES + "/simulations", trial));
            assertThat(
                answer
                    .get("rows")
                    .valueStream()
                    .filter(row -> row.get("unit").asString().equals("SJ"))
            )
                .singleElement()
                .satisfies(row -> assertThat(row.at("/before/points").asString()).isEqualTo("2.4"));
        });
        assessing.published("2022-01");
        var quotas = assessing.explained("2022-01", "SJ").get("quotas");
        assertThat(quotas.at("/0/expected").asInt()).isEqualTo(2);
        assertThat(quotas.at("/0/actual").asInt()).isEqualTo(1);
        assertThat(quotas.at("/0/below").asBoolean()).isTrue();
    }

    @Test
    void submissionsCountAsTheirEventsSay() {
        submission("s-1", "QP-1", 3, "PUBLISHED", "\"2025-10-30T01:00:00Z\"", "\"2025-10-30T02:00:00Z\"");
        owed("QP", 2, "HANDED_IN", "2025-10-29T09:00:00Z");
        owed("HP", 2, "HANDED_IN", "2025-10-29T09:00:00Z");
        owed("SJ", 2, "HANDED_IN", "2025-10-29T09:00:00Z");
        await().until(() -> simulated("2025-10", "QP").equals("-0.5") && submissions("2025-10") == 1);
        await().until(() -> simulated("2025-10", "HP").equals("-0.5") && simulated("2025-10", "SJ").equals("-0.5"));
        owed("HP", 3, "HANDED_IN", "2025-10-31T09:00:00Z");
        owed("SJ", 3, "EXCUSED", "2025-10-29T09:00:00Z");
        await().until(() -> simulated("2025-10", "HP").equals("0") && simulated("2025-10", "SJ").equals("0"));
        assessing.published("2025-10");
        assessing.published("2025-11");
        assertThat(points("2025-10", "QP")).isEqualTo("-0.5");
        assertThat(points("2025-11", "QP")).isEqualTo("2");
        var total = assessing.ranking("from=2025-10&to=2025-11");
        assertThat(total.valueStream().map(AssessmentIT::place)).contains("QP 1 1.5");
    }

    @Test
    void aQuotaOfSubmissionsCountsWhatStands() {
        var quota = """
        {"id":"q-hp","audience":"UNIT","code":"HP","measure":"SUBMISSIONS_SUBMITTED","outlets":[],"per":"YEAR",
        "versions":[{"from":"2021-01-01","until":"2021-12-31","count":8}]}""";
        published.send("plan", "io.chengxuan.plan.quota.set.v1", "q-hp", 1, quota);
        submission("s-2", "HP", 2, "PUBLISHED", "\"2021-02-05T01:00:00Z\"", "\"2021-03-06T01:00:00Z\"");
        submission("s-3", "HP", 2, "PUBLISHED", "\"2021-02-05T01:00:00Z\"", "\"2021-03-06T01:00:00Z\"");
        await().until(() -> submissions("2021-03") == 2);
        submission("s-3", "HP", 3, "DRAFT", "null", "null");
        await().until(() -> submissions("2021-03") == 1);
        assessing.published("2021-03");
        var quotas = assessing.explained("2021-03", "HP").get("quotas");
        assertThat(quotas.at("/0/expected").asInt()).isEqualTo(2);
        assertThat(quotas.at("/0/actual").asInt()).isEqualTo(1);
        assertThat(quotas.at("/0/below").asBoolean()).isTrue();
    }

    private void submission(String id, String unit, int sequence, String status, String handedIn, String accepted) {
        var state = """
        {"id":"%s","unit":"%s","form":"ARTICLE","title":"稿","call":null,"channel":null,"column":null,"status":"%s",
        "level":null,"submittedFirstAt":"2021-02-05T01:00:00Z","handedInAt":%s,"late":true,"acceptedAt":%s,"publishAt":null,
        "publishedAt":%s,"takenDownAt":null,"withdrawnAt":null,"link":null,"pictures":0,"readings":[]}""";
        var at = status.equals("PUBLISHED") && id.equals("s-1") ? "\"2025-10-31T17:00:00Z\"" : "null";
        var told = state.formatted(id, unit, status, handedIn, accepted, at);
        published.send("media", "io.chengxuan.media.submission.published.v1", id, sequence, told);
    }

    private void owed(String unit, int sequence, String status, String due) {
        var state = """
        {"id":"o-%s","call":"c-1","callTitle":"十月约稿","unit":"%s","due":"%s","originalDue":"2025-10-29T09:00:00Z",
        "status":"%s","firstHandedInAt":"2025-10-30T01:00:00Z","latestHandedInAt":"2025-10-30T01:00:00Z"}""";
        var told = state.formatted(unit, unit, due, status);
        published.send("media", "io.chengxuan.media.owed-submission.handed-in.v1", "o-" + unit, sequence, told);
    }

    private int submissions(String month) {
        return simulation(month).get("submissions").asInt();
    }

    private String simulated(String month, String unit) {
        return simulation(month)
            .get("rows")
            .valueStream()
            .filter(row -> row.get("unit").asString().equals(unit))
            .map(row -> row.at("/before/points").asString())
            .findFirst()
            .orElse("none");
    }

    private JsonNode simulation(String month) {
        var trial = "{\"rules\":%s,\"month\":\"%s\"}".formatted(Assessing.SET, month);
        return read(newsroom.post(CITY_EDITOR, "SH", Assessing.RULES + "/simulations", trial));
    }

    private MvcTestResult begin(String month) {
        return newsroom.post(CITY_EDITOR, "SH", PATH, "{\"month\":\"" + month + "\"}");
    }

    private String piece(String date, String title, String unit, String... fields) {
        var all = new java.util.ArrayList<>(java.util.List.of(fields));
        all.add("\"shares\":[{\"unit\":\"" + unit + "\"}]");
        return assessing.piece(outlet, date, title, all.toArray(String[]::new));
    }

    private MvcTestResult appeal(String caller, String unit, String source) {
        var body = "{\"month\":\"2025-05\",\"unit\":\"%s\",\"source\":%s,\"reason\":\"应计头版\"}";
        var about = source == null ? "null" : "\"" + source + "\"";
        return newsroom.post(DISTRICT_EDITOR, caller, APPEALS, body.formatted(unit, about));
    }

    private MvcTestResult decide(MvcTestResult appeal, String act, String body) {
        return newsroom.post(CITY_APPROVER, "SH", APPEALS + "/" + id(appeal) + "/" + act, body);
    }

    private MvcTestResult confirm(String correction) {
        return newsroom.change(CITY_EDITOR, "SH", CORRECTIONS + "/" + correction + "/confirm", version(correction), "");
    }

    private long version(String correction) {
        return read(newsroom.get(CITY_EDITOR, "SH", CORRECTIONS + "?all=true&size=200"))
            .get("items")
            .valueStream()
            .filter(item -> item.get("id").asString().equals(correction))
            .findFirst()
            .orElseThrow()
            .get("version")
            .asLong();
    }

    private java.util.List<JsonNode> compared(String month) {
        return read(newsroom.post(CITY_EDITOR, "SH", CORRECTIONS + "/compare", ""))
            .get("items")
            .valueStream()
            .filter(item -> item.get("month").asString().equals(month))
            .toList();
    }

    private static String of(java.util.List<JsonNode> corrections, String unit) {
        return corrections
            .stream()
            .filter(item -> item.get("unit").asString().equals(unit))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asString();
    }

    private JsonNode lines(String month) {
        return read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + month + "/scores/PD")).get("lines");
    }

    private String points(String month, String unit) {
        return read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + month + "/scores/" + unit))
            .get("total")
            .asString();
    }

    private static String place(JsonNode row) {
        return row.get("unit").asString() + " " + row.get("rank").asString() + " " + row.get("points").asString();
    }

    private static String id(MvcTestResult answer) {
        return read(answer).get("id").asString();
    }

    private void kept(String id, String type) {
        published.await(id, event -> event.type().endsWith(type));
        published.of(id).forEach(event -> Contract.assertKept(Contract.nameOf(event.type()), event.data()));
    }
}
