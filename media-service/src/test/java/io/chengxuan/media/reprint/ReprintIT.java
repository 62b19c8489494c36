package io.chengxuan.media.reprint;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.media.report.Reports;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.web.Fingerprint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class ReprintIT {

    private static final String PATH = "/api/media/reprints";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @Autowired
    ReprintGroups groups;

    @Autowired
    Reports reports;

    @Autowired
    UnitTree tree;

    @Autowired
    TellPieces tell;

    @BeforeEach
    void open() {
        newsroom.open();
    }

    @Test
    void piecesOfOneStoryAreProposedConfirmedAndTold() {
        var first = register("首发报", "乌篷船上的巡查队", "2026-05-01", "PD");
        var second = register("转载网", "“乌篷船”上的巡查队", "2026-05-02", "PD");
        var group = awaitGroup("PD", first, "PROPOSED");
        assertThat(members(group)).containsExactly(first, second);
        assertThat(group.get("original").asString()).isEqualTo(first);

        var third = register("再转台", "乌篷船上的巡查队！", "2026-05-03", "PD");
        await().until(() -> members(group("PD", first)).size() == 3);
        var now = group("PD", first);
        assertThat(confirm(DISTRICT_EDITOR, "HP", now, first, first, second)).hasStatus(404);
        assertThat(confirm(VIEWER, "PD", now, first, first, second)).hasStatus(403);
        assertThat(confirm(DISTRICT_EDITOR, "PD", now, second, first, second)).hasStatusOk();

        await().until(() -> reprint(first) != null && reprint(second) != null);
        assertThat(Objects.requireNonNull(reprint(second)).get("original").asBoolean()).isTrue();
        assertThat(Objects.requireNonNull(reprint(first)).get("original").asBoolean()).isFalse();
        var told = published.await(first, e -> e.type().endsWith("report.regrouped.v1"));
        Contract.assertKept(Contract.nameOf(told.type()), told.data());
        var id = now.get("id").asString();
        published.await(id, e -> e.type().endsWith("reprint-group.confirmed.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
        assertThat(reprint(third)).isNull();
        assertThat(newsroom.reports("PD", "乌篷船", "reprint=true")).hasSize(1);
        assertThat(newsroom.reports("PD", "乌篷船", "reprint=false")).hasSize(2);
        await().until(() -> found("reprint=true") == 1 && found("reprint=false") == 2);

        var fourth = register("又转刊", "乌篷船上的巡查队", "2026-05-04", "PD");
        await().until(() -> !group("PD", first).get("found").isEmpty());
        assertThat(group("PD", first).at("/found/0/id").asString()).isEqualTo(fourth);
        assertThat(group("PD", third)).as("kept apart").isNull();

        withdraw(second);
        await().until(() -> group("PD", second) == null && reprint(first) == null && reprint(second) == null);
    }

    @Test
    void whatWasRejectedIsNotProposedAgainUntilItIsOpenedAgain() {
        var first = register("首发报", "石库门里的新风景", "2026-05-01", "PD");
        var second = register("转载网", "石库门里的新风景", "2026-05-02", "PD");
        var group = awaitGroup("PD", first, "PROPOSED");

        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", PATH + "/" + id(group) + "/reject", "{}")).hasStatus(428);
        assertThat(newsroom.change(DISTRICT_EDITOR, "PD", PATH + "/" + id(group) + "/reject", 99, "{}")).hasStatus(409);
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", PATH + "/" + id(group) + "/reopen", "")).hasStatus(428);
        assertThat(act(DISTRICT_EDITOR, "PD", group, "/reject", "{\"reason\":\"两件事\"}")).hasStatusOk();
        var third = register("再转台", "石库门里的新风景", "2026-05-03", "PD");
        await().until(() -> group("PD", third) != null);
        assertThat(members(group("PD", third)))
            .containsAnyOf(first, second)
            .doesNotContainSequence(first, second);
        assertThat(act(DISTRICT_EDITOR, "PD", group, "/reject", "{}")).hasStatus(409);
        assertThat(act(DISTRICT_EDITOR, "PD", group, "/reopen", "")).hasStatusOk();
        assertThat(
            read(newsroom.get(VIEWER, "PD", PATH + "/" + id(group)))
                .get("status")
                .asString()
        ).isEqualTo("PROPOSED");
        assertThat(act(DISTRICT_EDITOR, "PD", group, "/reopen", "")).hasStatus(409);
    }

    @Test
    void aStoryOfSeveralUnitsIsTheCitysAndEachSeesItsOwnPieces() {
        var city = register("首发报", "跨区联合夜查渣土车", "2026-05-01", "PD", "HP");
        var own = register("转载网", "跨区联合夜查渣土车", "2026-05-02", "PD");
        var group = awaitGroup("SH", city, "PROPOSED");

        assertThat(group.get("unit").asString()).isEqualTo("SH");
        assertThat(confirm(DISTRICT_EDITOR, "PD", group, city, city, own)).hasStatus(403);
        var seen = group("HP", city);
        assertThat(members(seen)).containsExactly(city);
        assertThat(seen.get("hidden").asInt()).isEqualTo(1);
        assertThat(newsroom.get(VIEWER, "SJ", PATH + "/" + id(group))).hasStatus(404);
        assertThat(confirm(CITY_EDITOR, "SH", group, city, city, own)).hasStatusOk();
    }

    @Test
    void whatIsChosenMustBeThereAndTheCallers() {
        var own = register("首发报", "梧桐树下的早餐车", "2026-05-01", "PD");
        var other = register("转载网", "完全另外一件事", "2026-05-02", "PD");
        var foreign = register("转载网", "松江的事", "2026-05-02", "SJ");
        var group = "{\"members\":[\"%s\",\"%s\"],\"original\":\"%s\"}";

        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", PATH, group.formatted(own, foreign, own)))
            .hasStatus(404)
            .bodyText()
            .contains("/members/1");
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", PATH, group.formatted(own, other, foreign)))
            .hasStatus(422)
            .bodyText()
            .contains("/original");
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", PATH, group.formatted(own, own, own))).hasStatus(422);
        var made = newsroom.post(DISTRICT_EDITOR, "PD", PATH, group.formatted(own, other, other));
        assertThat(made).hasStatus(201);
        await().until(() -> reprint(own) != null);
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", PATH, group.formatted(own, other, own)))
            .hasStatus(422)
            .bodyText()
            .contains("另一组转载");
        await().until(
            () -> confirm(DISTRICT_EDITOR, "PD", group("PD", own), own, own, other).getResponse().getStatus() == 200
        );
        assertThat(confirm(DISTRICT_EDITOR, "PD", read(made), own, own, other)).hasStatus(409);
    }

    @Test
    void whatAnotherInstanceToldMeanwhileIsToldAgain() {
        var first = register("首发报", "弄堂口的老银杏", "2026-05-01", "PD");
        var second = register("转载网", "一件毫不相干的小事", "2026-05-02", "PD");
        var group = grouped(first, second);
        await().until(() -> reprint(second) != null && groups.get(id(group)).untold().isEmpty());
        var slow = groups.get(id(group));
        slow.confirm(members(slow), first, Command.bySystem("media", "PD"));
        assertThat(act(DISTRICT_EDITOR, "PD", group, "/reopen", "")).hasStatusOk();
        await().until(() -> reprint(second) == null && groups.get(id(group)).untold().isEmpty());

        tell.tell(slow);
        await().until(() -> groups.get(id(group)).untold().isEmpty());
        await().until(() -> reprint(first) == null && reprint(second) == null);
    }

    @Test
    void ofTwoGroupsThatWereConfirmedAtOnceTheLaterIsOpenedAgain() {
        var first = register("首发报", "河边的晒被架", "2026-05-01", "PD");
        var shared = register("转载网", "又一件毫不相干的小事", "2026-05-02", "PD");
        var third = register("再转台", "高架下的篮球场", "2026-05-03", "PD");
        var group = grouped(first, shared);
        var command = Command.bySystem("media", "PD");
        var members = Members.of(reports.withIds(List.of(shared, third)), tree);
        var later = ReprintGroup.of(Fingerprint.of("twice", shared), members, command);
        later.confirm(members, shared, command);
        groups.create(later, command);

        await().until(() -> groups.get(later.id()).status() != ReprintGroup.Status.CONFIRMED);
        await().until(() -> groups.get(later.id()).untold().isEmpty() && reprint(shared) != null);
        assertThat(reprint(shared).get("group").asString()).isEqualTo(id(group));
        assertThat(reprint(third)).isNull();
        assertThat(groups.get(id(group)).status()).isEqualTo(ReprintGroup.Status.CONFIRMED);
    }

    private JsonNode grouped(String original, String other) {
        var body = "{\"members\":[\"%s\",\"%s\"],\"original\":\"%s\"}".formatted(original, other, original);
        return read(newsroom.post(DISTRICT_EDITOR, "PD", PATH, body));
    }

    private Members members(ReprintGroup group) {
        return Members.of(reports.withIds(group.members()), tree);
    }

    private String register(String outlet, String title, String date, String... units) {
        var known = read(newsroom.get(VIEWER, "PD", "/api/media/outlets/found?name=" + outlet)).get("items");
        var id = known.isEmpty() ? newsroom.outlet(outlet) : known.at("/0/id").asString();
        var body =
            "{\"report\":{\"outlet\":\"%s\",\"date\":\"%s\",\"title\":\"%s\",\"tone\":\"POSITIVE\",\"shares\":[{\"unit\":\"%s\"}]}}";
        var created = newsroom.post(
            CITY_EDITOR,
            "SH",
            "/api/media/reports",
            body.formatted(id, date, title, String.join("\"},{\"unit\":\"", units))
        );
        assertThat(created).hasStatus(201);
        return read(created).get("id").asString();
    }

    private int found(String filter) {
        var answer = newsroom.get(VIEWER, "PD", "/api/media/reports/search?text=乌篷船&" + filter);
        return read(answer).get("total").asInt();
    }

    private void withdraw(String report) {
        assertThat(
            newsroom.post(CITY_EDITOR, "SH", "/api/media/reports/" + report + "/withdraw", "{\"reason\":\"错\"}")
        ).hasStatusOk();
    }

    private JsonNode awaitGroup(String unit, String report, String status) {
        await().until(() -> group(unit, report) != null && group(unit, report).get("status").asString().equals(status));
        return group(unit, report);
    }

    private JsonNode group(String unit, String report) {
        var items = read(newsroom.get(VIEWER, unit, PATH + "?report=" + report)).get("items");
        return items.isEmpty() ? null : items.get(0);
    }

    private @Nullable JsonNode reprint(String report) {
        var found = read(newsroom.get(VIEWER, "SH", "/api/media/reports/" + report)).get("reprint");
        return found == null || found.isNull() ? null : found;
    }

    private MvcTestResult confirm(String role, String unit, JsonNode group, String original, String... members) {
        var body = "{\"members\":[\"%s\"],\"original\":\"%s\"}".formatted(String.join("\",\"", members), original);
        return newsroom.change(role, unit, PATH + "/" + id(group) + "/confirm", group.get("version").asLong(), body);
    }

    private MvcTestResult act(String role, String unit, JsonNode group, String act, String body) {
        var path = PATH + "/" + id(group);
        var version = read(newsroom.get(VIEWER, "SH", path))
            .get("version")
            .asLong();
        return newsroom.change(role, unit, path + act, version, body);
    }

    private static List<String> members(JsonNode group) {
        return group
            .get("members")
            .valueStream()
            .map(member -> member.get("id").asString())
            .toList();
    }

    private static String id(JsonNode group) {
        return group.get("id").asString();
    }
}
