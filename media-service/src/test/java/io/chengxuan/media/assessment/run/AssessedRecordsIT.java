package io.chengxuan.media.assessment.run;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.Assessing;
import io.chengxuan.media.MediaServiceTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What of quotas and submissions the points of a month come of. */
@MediaServiceTest
class AssessedRecordsIT extends AssessmentCase {

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
        submission(
            "s-1",
            "QP-1",
            3,
            "PUBLISHED",
            "2025-10-30T01:00:00Z",
            "2025-10-30T02:00:00Z",
            "2025-10-31T17:00:00Z"
        );
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
        assertThat(total.valueStream().map(AssessmentCase::place)).contains("QP 1 1.5");
    }

    @Test
    void aQuotaOfSubmissionsCountsWhatStands() {
        var quota = """
        {"id":"q-hp","audience":"UNIT","code":"HP","measure":"SUBMISSIONS_SUBMITTED","outlets":[],"per":"YEAR",
        "versions":[{"from":"2021-01-01","until":"2021-12-31","count":8}]}""";
        published.send("plan", "io.chengxuan.plan.quota.set.v1", "q-hp", 1, quota);
        submission("s-2", "HP", 2, "ACCEPTED", "2021-02-05T01:00:00Z", "2021-03-06T01:00:00Z", null);
        submission("s-3", "HP", 2, "ACCEPTED", "2021-02-05T01:00:00Z", "2021-03-06T01:00:00Z", null);
        await().until(() -> submissions("2021-03") == 2);
        submission("s-3", "HP", 3, "DRAFT", null, null, null);
        await().until(() -> submissions("2021-03") == 1);
        assessing.published("2021-03");
        var quotas = assessing.explained("2021-03", "HP").get("quotas");
        assertThat(quotas.at("/0/expected").asInt()).isEqualTo(2);
        assertThat(quotas.at("/0/actual").asInt()).isEqualTo(1);
        assertThat(quotas.at("/0/below").asBoolean()).isTrue();
    }

    @Test
    void pointsOfSubmissionsAreTheSameWhateverTheOrderInWhichTheirEventsCome() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var events = new ArrayList<Runnable>();
        for (int i = 0; i < 8; i++) {
            var id = "s-any-" + i;
            boolean stands = i % 2 == 0;
            var in = "2020-11-05T01:00:00Z";
            var out = "2020-11-06T01:00:00Z";
            events.add(() -> submission(id, "SJ-1", 2, "IN_REVIEW", in, null, null));
            events.add(() -> submission(id, "SJ-1", 5, "ACCEPTED", in, out, null));
            events.add(() -> submission(id, "SJ-1", 6, "PUBLISHED", in, out, out));
            events.add(() -> submission(id, "SJ-1", 7, stands ? "PUBLISHED" : "TAKEN_DOWN", in, out, out));
        }
        events.addAll(events);
        Collections.shuffle(events, random);
        events.forEach(Runnable::run);
        submission("s-any-last", "HP", 1, "PUBLISHED", "2020-11-05T01:00:00Z", null, "2020-11-07T01:00:00Z");
        await()
            .alias("seed " + seed)
            .untilAsserted(() -> {
                assertThat(simulated("2020-11", "HP")).isEqualTo("2");
                assertThat(simulated("2020-11", "SJ")).isEqualTo("8");
            });
    }

    private void submission(
        String id,
        String unit,
        int sequence,
        String status,
        @Nullable String handedIn,
        @Nullable String accepted,
        @Nullable String out
    ) {
        var state = """
        {"id":"%s","unit":"%s","form":"ARTICLE","title":"稿","call":null,"channel":null,"column":null,"status":"%s",
        "level":null,"submittedFirstAt":"2021-02-05T01:00:00Z","handedInAt":%s,"late":true,"acceptedAt":%s,"publishAt":null,
        "publishedAt":%s,"takenDownAt":null,"withdrawnAt":null,"link":null,"pictures":0,"readings":[]}""";
        var told = state.formatted(id, unit, status, quoted(handedIn), quoted(accepted), quoted(out));
        published.send("media", "io.chengxuan.media.submission.published.v1", id, sequence, told);
    }

    private static String quoted(@Nullable String moment) {
        return moment == null ? "null" : "\"" + moment + "\"";
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
}
