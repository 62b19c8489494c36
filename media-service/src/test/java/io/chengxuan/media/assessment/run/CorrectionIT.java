package io.chengxuan.media.assessment.run;

import static io.chengxuan.media.Assessing.PATH;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.Assessing;
import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What people decide on closed months, on its way into others. */
@MediaServiceTest
class CorrectionIT {

    private static final String CORRECTIONS = "/api/media/corrections";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @Autowired
    Today today;

    @Autowired
    UnitTree tree;

    @Autowired
    Scores scores;

    @Autowired
    Appeals appeals;

    @Autowired
    Corrections corrections;

    Assessing assessing;

    @BeforeEach
    void open() {
        newsroom.open();
        assessing = new Assessing(newsroom);
        assessing.rules();
        today.is(DAY.toString());
    }

    @Test
    void aSquadThatIsMovedLaterChangesNoClosedMonthAndManyAreSetAsideAtOnce() {
        var outlet = newsroom.outlet("更正日报");
        squadUnder("SJ", 1);
        piece(outlet, "SJ-9");
        var ofPd = piece(outlet, "PD");
        var ofHp = piece(outlet, "HP");
        assessing.closed(today, "2024-09");
        squadUnder("QP", 2);
        assertThat(compared()).isEmpty();

        assessing.withdraw(ofPd);
        assessing.withdraw(ofHp);
        var proposed = compared();
        assertThat(proposed).hasSize(2);
        assertThat(setAside(" ", item(proposed.get(0), 0))).hasStatus(422);
        assertThat(setAside("误登", item(proposed.get(0), 0), item(proposed.get(0), 0))).hasStatus(422);
        var first = read(setAside("媒体调级，不再更正", item(proposed.get(0), 0), item(proposed.get(1), 7)));
        assertThat(first.get("done").asInt()).isEqualTo(1);
        assertThat(first.at("/results/1/problem/type").asString()).endsWith("/stale-version");
        assertThat(compared()).hasSize(1);
        var rest = setAside("媒体调级，不再更正", item(proposed.get(1), 0));
        assertThat(read(rest).get("done").asInt()).isEqualTo(1);
        assertThat(compared()).isEmpty();
        var decided = corrections.of("2024-09");
        assertThat(decided).extracting(Correction::reason).containsOnly("媒体调级，不再更正");
    }

    @Test
    void aMonthIsNotPublishedWhileACorrectionIsOnItsWayToItAndTakesNoneAfterwards() {
        assessing.drafted("2024-10");
        var held = proposed("held", 100);
        held.confirm("2021-01", DAY, system());
        held.compare(250);
        held.confirm("2024-10", DAY, system());
        corrections.createIfAbsent(held, system());
        assertRefused(assessing.publish("2024-10"), "decisions-waiting");

        assessing.drafted("2021-01");
        await().until(() -> corrections.get(held.id()).toApply().isEmpty());
        assertThat(total("2024-10")).isEqualTo(150);
        assertThat(total("2021-01")).isEqualTo(100);
        assertThat(assessing.publish("2024-10")).hasStatusOk();

        var late = proposed("late", 70);
        late.confirm("2024-10", DAY, system());
        corrections.createIfAbsent(late, system());
        await().until(() -> corrections.get(late.id()).entries().isEmpty());
        assertThat(corrections.get(late.id()).state().proposed()).isEqualByComparingTo("0.7");
        assertThat(total("2024-10")).isEqualTo(150);
    }

    @Test
    void whatIsConfirmedWhileNoMonthIsADraftWaitsForTheNextThatIsBegun() {
        var correction = new Correction("2033-03-waits", "2033-03", "QP", null, null);
        correction.compare(300);
        corrections.createIfAbsent(correction, system());
        var confirmed = confirm(correction);
        assertThat(confirmed).hasStatusOk();
        assertThat(read(confirmed).at("/entries/0/into").isNull()).isTrue();
        assertRefused(confirm(correction), "correction-none");
        assertThatThrownBy(() -> new Undone(appeals, corrections).requireNothingWaiting("2033-04"))
            .isInstanceOf(Problem.class)
            .extracting(refused -> ((Problem) refused).slug())
            .isEqualTo("decisions-waiting");

        today.is("2033-05-10");
        assessing.drafted("2033-04");
        await().until(() -> scores.get(Score.id("2033-04", "QP")).isDecided());
        await().until(() -> corrections.get(correction.id()).toApply().isEmpty());
        assertThat(total("2033-04")).isEqualTo(300);
        assertThat(corrections.get(correction.id()).entries())
            .extracting(Correction.Entry::into)
            .containsExactly("2033-04");
        assertThat(corrections.anyWaiting("2033-04")).isFalse();
        today.is(DAY.toString());
    }

    @Test
    void aMonthIsNotClosedWhileSomethingGrantedIsOnItsWayToIt() {
        assessing.drafted("2024-11");
        var publication = "{\"workingDays\":0}";
        assertThat(newsroom.post(CITY_APPROVER, "SH", PATH + "/2024-11/publish", publication)).hasStatusOk();
        assessing.settled("2024-11");
        var appeal = Appeal.made("2024-11", "HP-9", null, "漏计", system());
        appeal.grant(100, "属实", DAY, system());
        appeals.createIfAbsent(appeal, system());
        assertRefused(assessing.close("2024-11"), "decisions-waiting");

        scores.createIfAbsent(Score.of("2024-11", "HP-9", null), system());
        await().until(() -> appeals.get(appeal.id()).applied());
        assertThat(assessing.close("2024-11")).hasStatusOk();
    }

    private void squadUnder(String parent, int sequence) {
        var unit = """
        {"id":"SJ-9","name":"机动中队","aliases":[],"level":"SQUAD","parent":"%s","group":null,"closed":false,"order":99}""";
        published.send("plan", "io.chengxuan.plan.unit.moved.v1", "SJ-9", sequence, unit.formatted(parent));
        await().until(() ->
            tree
                .find("SJ-9")
                .filter(found -> parent.equals(found.parent()))
                .isPresent()
        );
    }

    private String piece(String outlet, String unit) {
        return assessing.piece(outlet, "2024-09-05", "报道" + unit, "\"shares\":[{\"unit\":\"" + unit + "\"}]");
    }

    private List<JsonNode> compared() {
        return read(newsroom.post(CITY_EDITOR, "SH", CORRECTIONS + "/compare", ""))
            .get("items")
            .valueStream()
            .filter(item -> item.get("month").asString().equals("2024-09"))
            .toList();
    }

    private MvcTestResult confirm(Correction correction) {
        long version = corrections.get(correction.id()).version();
        return newsroom.change(CITY_EDITOR, "SH", CORRECTIONS + "/" + correction.id() + "/confirm", version, "");
    }

    private static String item(JsonNode correction, int beyond) {
        long version = correction.get("version").asLong() + beyond;
        return "{\"id\":\"%s\",\"version\":%d}".formatted(correction.get("id").asString(), version);
    }

    private MvcTestResult setAside(String reason, String... items) {
        var body = "{\"items\":[%s],\"reason\":\"%s\"}".formatted(String.join(",", items), reason);
        return newsroom.post(CITY_EDITOR, "SH", CORRECTIONS + "/set-aside", body);
    }

    private static Correction proposed(String id, int points) {
        var correction = new Correction("2020-05-" + id, "2020-05", "QP", null, null);
        correction.compare(points);
        return correction;
    }

    private int total(String month) {
        return scores.get(Score.id(month, "QP")).parts().total();
    }

    private static void assertRefused(MvcTestResult answer, String slug) {
        assertThat(answer).hasStatus(409);
        assertThat(read(answer).get("type").asString()).endsWith("/" + slug);
    }

    private static Command system() {
        return Command.bySystem("media", "SH");
    }
}
