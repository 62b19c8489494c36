package io.chengxuan.media.search;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.media.report.Reports;
import io.chengxuan.platform.outbox.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class SearchIT {

    private static final String PATH = "/api/media/reports/search";

    @Autowired
    Newsroom newsroom;

    @Autowired
    IndexFeed feed;

    @Autowired
    ReportIndex index;

    @Autowired
    Reports reports;

    @Autowired
    Names names;

    @Autowired
    Topics topics;

    @Autowired
    KafkaProperties kafka;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        newsroom.open();
    }

    @Test
    void aPieceIsFoundByItsWordsItsOutletAndItsUnitsWithinASecond() {
        var outlet = newsroom.outlet("寻踪晚报", "\"aliases\":[\"寻晚\"]");
        var piece = register(outlet, "骑楼下的“夜巡”故事：一盏灯，一条街", "2026-05-01", "PD");
        var other = register(outlet, "骑楼换新装", "2026-05-02", "HP");

        await()
            .atMost(Duration.ofSeconds(2))
            .until(() -> !ids("SH", "text=夜巡故事").isEmpty());
        assertThat(ids("SH", "text=夜巡故事")).containsExactly(piece);
        assertThat(ids("SH", "text=骑楼&order=DATE")).containsExactly(other, piece);
        assertThat(ids("SH", "text=骑楼 寻晚")).containsExactlyInAnyOrder(piece, other);
        assertThat(ids("SH", "text=浦东骑楼")).containsExactly(piece);
        assertThat(ids("SH", "text=浦东新区城管执法局 骑楼")).isEmpty();
        assertThat(ids("SH", "text=浦东区城管执法局 骑楼")).containsExactly(piece);
        assertThat(
            ids("SH", "text=骑楼&unit=HP&from=2026-05-02&to=2026-05-02&level=CITY&tone=POSITIVE")
        ).containsExactly(other);
        assertThat(ids("SH", "text=骑楼&topic=别的")).isEmpty();
        var found = read(search("SH", "text=一盏灯一条街 寻踪")).at("/items/0");
        assertThat(found.get("marks").valueStream().map(SearchIT::mark)).containsExactly("TITLE 11-18", "OUTLET 0-2");
    }

    @Test
    void aUnitFindsWhatItMayReadOnly() {
        var outlet = newsroom.outlet("范围报");
        var own = register(outlet, "芦苇荡边的执法船", "2026-05-01", "PD-1");
        register(outlet, "芦苇荡里的秋天", "2026-05-02", "HP");
        var shared = register(outlet, "芦苇荡两岸", "2026-05-03", "PD", "QP");
        await().until(() -> ids("SH", "text=芦苇荡").size() == 3);

        assertThat(ids("PD", "text=芦苇荡&order=DATE")).containsExactly(shared, own);
        assertThat(ids("PD-1", "text=芦苇荡")).containsExactly(own);
        assertThat(read(search("SJ", "text=芦苇荡")).get("total").asInt()).isZero();
        var table = newsroom.get(VIEWER, "PD", PATH + "/table?format=csv&text=芦苇荡");
        assertThat(table).hasStatusOk().bodyText().contains("执法船", "两岸").doesNotContain("秋天");
    }

    @Test
    void whatChangesIsFoundAsItIsNow() {
        var outlet = newsroom.outlet("改动报");
        var piece = register(outlet, "琉璃瓦修缮记", "2026-05-01", "PD");
        await().until(() -> ids("SH", "text=琉璃瓦").size() == 1);

        var body = body(outlet, "青石板修缮记", "2026-05-01", "PD");
        assertThat(
            newsroom.change(DISTRICT_EDITOR, "PD", "/api/media/reports/" + piece + "/correct", 1, body)
        ).hasStatusOk();
        await().until(() -> ids("SH", "text=青石板").equals(List.of(piece)));
        assertThat(ids("SH", "text=琉璃瓦")).isEmpty();
        assertThat(
            newsroom.post(DISTRICT_EDITOR, "PD", "/api/media/reports/" + piece + "/recheck", "{\"on\":\"2026-06-09\"}")
        ).hasStatusOk();
        await().until(() -> ids("SH", "text=青石板&due=true").equals(List.of(piece)));
        assertThat(
            newsroom.post(DISTRICT_EDITOR, "PD", "/api/media/reports/" + piece + "/withdraw", "{\"reason\":\"错\"}")
        ).hasStatusOk();
        await().until(() -> ids("SH", "text=青石板").isEmpty());
        assertThat(ids("SH", "text=青石板&withdrawn=true")).containsExactly(piece);
        var renamed = Newsroom.outletBody("更名周刊", "CITY", "NEWSPAPER");
        newsroom.change(CITY_EDITOR, "SH", "/api/media/outlets/" + outlet + "/change", 1, renamed);
        await().until(() -> ids("SH", "text=更名周刊&withdrawn=true").equals(List.of(piece)));
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        var outlet = newsroom.outlet("翻页报");
        var all = new ArrayList<String>();
        for (int i = 1; i <= 7; i++) {
            all.add(register(outlet, "蓝印花布第" + i + "集", "2026-05-0" + i, "PD"));
        }
        await().until(() -> ids("SH", "text=蓝印花布").size() == 7);

        for (var order : List.of("RELEVANCE", "DATE")) {
            var paged = new ArrayList<String>();
            var after = "";
            do {
                var page = read(search("SH", "text=蓝印花布&size=3&order=" + order + after));
                assertThat(page.get("total").asInt()).isEqualTo(7);
                page.get("items").forEach(item -> paged.add(item.get("id").asString()));
                after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
            } while (!after.isEmpty());
            assertThat(paged).as(order).containsExactlyElementsOf(all.reversed());
        }
    }

    @Test
    void whatFindsNothingIsToldWhatWould() {
        var outlet = newsroom.outlet("空手报");
        register(outlet, "竹编灯笼亮街头", "2026-05-01", "PD");
        await().until(() -> ids("SH", "text=竹编灯笼").size() == 1);

        var without = read(search("SH", "text=竹编灯笼 潜水艇"));
        assertThat(without.get("total").asInt()).isZero();
        assertThat(
            without
                .get("instead")
                .valueStream()
                .map(it -> it.get("text").asString())
        ).contains("竹编 灯笼");
        var filtered = read(search("SH", "text=竹编灯笼&tone=NEGATIVE"));
        assertThat(filtered.at("/instead/0/filtered").asBoolean()).isFalse();
        assertThat(filtered.at("/instead/0/found").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeLookedForIsToldClearly() {
        assertThat(search("SH", "text=，。《》")).hasStatus(400).bodyText().contains("search-empty", "标点");
        assertThat(search("SH", "text=" + "长".repeat(101)))
            .hasStatus(400)
            .bodyText()
            .contains("search-long", "100");
        assertThat(search("SH", "")).hasStatus(400);
        assertThat(search("SH", "text=甲&order=COLOUR")).hasStatus(400);
        assertThat(search("SH", "text=甲&after=nonsense")).hasStatus(400);
    }

    @Test
    void anIndexThatIsKilledOrMadeAnewHasWhatTheOthersHave() {
        var outlet = newsroom.outlet("重建报");
        register(outlet, "重建之前", "2026-05-01", "PD");
        var second = new ReportIndex(folder.resolve("second"));
        var follower = new IndexFeed(second, reports, names, new OwnEvents(topics, kafka));
        follower.start();
        try {
            await().until(() -> follower.caughtUp(Duration.ofSeconds(5)));
            assertThat(all(second)).hasSize((int) reports.all());
            for (int i = 0; i < 20; i++) {
                register(outlet, "途中第" + i + "篇", "2026-05-02", "HP");
                if (i == 10) {
                    second.close();
                }
            }
            await().until(() -> follower.caughtUp(Duration.ofSeconds(5)));
            await().until(() -> feed.caughtUp(Duration.ofSeconds(5)));
            assertThat(all(second))
                .isEqualTo(all(index))
                .hasSize((int) reports.all());
        } finally {
            follower.stop();
        }
    }

    /** Every piece with all that it is found by. */
    private static TreeSet<String> all(ReportIndex index) {
        return index.ask(searcher -> {
            var found = new TreeSet<String>();
            int count = searcher.count(MatchAllDocsQuery.INSTANCE);
            for (var each : searcher.search(MatchAllDocsQuery.INSTANCE, count).scoreDocs) {
                found.add(searcher.storedFields().document(each.doc).get(Entry.ID));
            }
            assertThat(found).hasSize(count);
            return found;
        });
    }

    private String register(String outlet, String title, String date, String... units) {
        var created = newsroom.post(
            CITY_EDITOR,
            "SH",
            "/api/media/reports",
            "{\"report\":" + body(outlet, title, date, units) + "}"
        );
        assertThat(created).hasStatus(201);
        return read(created).get("id").asString();
    }

    private static String body(String outlet, String title, String date, String... units) {
        return "{\"outlet\":\"%s\",\"date\":\"%s\",\"title\":\"%s\",\"tone\":\"POSITIVE\",\"shares\":[{\"unit\":\"%s\"}]}".formatted(
            outlet,
            date,
            title,
            String.join("\"},{\"unit\":\"", units)
        );
    }

    private MvcTestResult search(String unit, String query) {
        return newsroom.get(VIEWER, unit, PATH + "?" + query);
    }

    private List<String> ids(String unit, String query) {
        return read(search(unit, query))
            .get("items")
            .valueStream()
            .map(item -> item.get("id").asString())
            .toList();
    }

    private static String mark(JsonNode mark) {
        return "%s %d-%d".formatted(mark.get("place").asString(), mark.get("from").asInt(), mark.get("to").asInt());
    }
}
