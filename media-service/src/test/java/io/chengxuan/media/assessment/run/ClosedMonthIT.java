package io.chengxuan.media.assessment.run;

import static io.chengxuan.media.Assessing.PATH;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.media.assessment.month.RankedUnits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What happens to a month after it was closed. */
@MediaServiceTest
class ClosedMonthIT extends AssessmentCase {

    private static final String CORRECTIONS = "/api/media/corrections";

    @Autowired
    RankedUnits ranked;

    @Autowired
    Assessments assessments;

    @Autowired
    CompareClosedMonths compare;

    @Test
    void aClosedMonthStaysAndWhatChangesLaterIsConfirmedIntoTheNextOne() {
        var kept = piece("2025-07-05", "丁一", "PD");
        var gone = piece("2025-07-06", "丁二", "PD");
        assessing.closed(today, "2025-07");
        assessing.withdraw(gone);
        piece("2025-07-07", "丁三", "HP");

        var proposed = proposed("2025-07");
        assertThat(
            proposed.stream().map(item -> item.get("unit").asString() + item.get("proposed").asString())
        ).containsExactlyInAnyOrder("PD-3", "HP3");
        assertThat(points("2025-07", "PD")).isEqualTo("6");
        assertThat(proposed("2025-07")).isEqualTo(proposed);
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
        assertThat(proposed("2025-07")).isEmpty();
        piece("2025-07-06", "丁二", "PD");
        assertThat(
            proposed("2025-07")
                .stream()
                .map(item -> item.get("proposed").asString())
        ).containsExactly("3");
        assertThat(kept).isNotEmpty();
        kept(ofPd, "correction.confirmed.v1");
        kept(ofHp, "correction.set-aside.v1");
    }

    @Test
    void whatWasConfirmedForAUnitThatWasClosedMeanwhileIsPublishedAndOnlyThat() {
        unit("created", 1, false);
        var gone = piece("2022-05-05", "己一", "ZZ");
        piece("2022-05-06", "己二", "ZZ");
        assessing.closed(today, "2022-05");
        assessing.withdraw(gone);
        var correction = of(proposed("2022-05"), "ZZ");
        piece("2022-06-05", "己三", "ZZ");
        assessing.drafted("2022-06");
        assertThat(scores.get("2022-06-ZZ").parts().total()).isEqualTo(300);

        unit("closed", 2, true);
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/2022-06/compute", "")).hasStatusOk();
        assertThat(assessing.settled("2022-06").get("done").asInt()).isEqualTo(4);
        assertThat(confirm(correction)).hasStatusOk();
        await().until(() -> scores.get("2022-06-ZZ").isDecided());
        assertThat(assessing.publish("2022-06")).hasStatusOk();
        assessing.settled("2022-06");

        assertThat(points("2022-06", "ZZ")).isEqualTo("-3");
        assertThat(assessing.ranking("from=2022-06").valueStream().map(AssessmentCase::place)).contains("ZZ 1 -3");
        assertThat(assessing.ranking("from=2022-05").valueStream().map(AssessmentCase::place)).contains("ZZ 1 6");
        assertThat(proposed("2022-05")).isEmpty();
        kept("2022-06-ZZ", "score.published.v1");
    }

    @Test
    void aLaterReprintThatIsWorthMoreIsACorrectionOfTheClosedMonthInWhichTheStoryBegan() {
        var first = piece("2022-08-30", "庚一 渡口", "QP");
        assessing.closed(today, "2022-08");
        var body = Newsroom.outletBody("考核中央报", "CENTRAL", "NEWSPAPER");
        var central = id(newsroom.post(CITY_EDITOR, "SH", "/api/media/outlets", body));
        var shares = "\"shares\":[{\"unit\":\"QP\"}]";
        var later = assessing.piece(central, "2022-09-02", "庚二 渡口边的一夜", shares);
        var same = piece("2022-09-03", "庚三 另一张报", "QP");
        assertThat(proposed("2022-08")).isEmpty();

        var group = "{\"members\":[\"%s\",\"%s\",\"%s\"],\"original\":\"%s\"}".formatted(first, later, same, first);
        assertThat(newsroom.post(CITY_EDITOR, "SH", "/api/media/reprints", group)).hasStatus(201);
        await().until(() -> proposed("2022-08").size() == 2);
        assertThat(
            proposed("2022-08")
                .stream()
                .map(item -> item.get("source").asString() + item.get("proposed").asString())
        ).containsExactlyInAnyOrder(first + "-3", later + "10");
        assertThat(points("2022-08", "QP")).isEqualTo("3");
        assessing.drafted("2022-09");
        assertThat(points("2022-09", "QP")).isEqualTo("0");
        for (var correction : proposed("2022-08")) {
            assertThat(confirm(correction.get("id").asString())).hasStatusOk();
        }
        await().until(() -> points("2022-09", "QP").equals("7"));
        assertThat(proposed("2022-08")).isEmpty();
    }

    private void unit(String verb, int sequence, boolean closed) {
        var unit = """
        {"id":"ZZ","name":"撤并区城管执法局","aliases":[],"level":"DISTRICT","parent":"SH","group":"DIRECT","closed":%s,"order":98}""";
        published.send("plan", "io.chengxuan.plan.unit." + verb + ".v1", "ZZ", sequence, unit.formatted(closed));
        await().until(() -> ranked.isRanked("ZZ") != closed);
    }

    /** Of that month alone, however many others are closed. */
    private List<JsonNode> proposed(String month) {
        compare.compare(assessments.get(month));
        return read(newsroom.get(CITY_EDITOR, "SH", CORRECTIONS + "?size=200"))
            .get("items")
            .valueStream()
            .filter(item -> item.get("month").asString().equals(month))
            .toList();
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

    private static String of(List<JsonNode> corrections, String unit) {
        return corrections
            .stream()
            .filter(item -> item.get("unit").asString().equals(unit))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asString();
    }

    private static String id(MvcTestResult answer) {
        return read(answer).get("id").asString();
    }

    private JsonNode lines(String month) {
        return read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + month + "/scores/PD")).get("lines");
    }
}
