package io.chengxuan.media.outlet;

import static io.chengxuan.media.Newsroom.bytes;
import static io.chengxuan.media.Newsroom.outletBody;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class OutletIT {

    private static final String HEAD = "媒体名称\t级别\t类型\t别名\t域名\t地区\n";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @BeforeEach
    void open() {
        newsroom.open();
    }

    @Test
    void anOutletIsAddedChangedClosedAndOpenedAgain() {
        var body = outletBody(
            "江畔日报",
            "CITY",
            "NEWSPAPER",
            "\"aliases\":[\"江畔报\"]",
            "\"domains\":[\"https://www.jiangpan.example.cn/\"]"
        );
        var added = newsroom.post(CITY_EDITOR, "SH", "/api/media/outlets", body);
        assertThat(added).hasStatus(201);
        var outlet = read(added);
        assertThat(outlet.at("/domains/0").asString()).isEqualTo("jiangpan.example.cn");

        var changed = newsroom.change(
            CITY_EDITOR,
            "SH",
            path(outlet, "/change"),
            1,
            outletBody("江畔日报", "CENTRAL", "NEWSPAPER")
        );
        assertThat(read(changed).get("level").asString()).isEqualTo("CENTRAL");
        assertThat(newsroom.change(CITY_EDITOR, "SH", path(outlet, "/change"), 1, body)).hasStatus(409);
        assertThat(newsroom.post(CITY_EDITOR, "SH", path(outlet, "/change"), body)).hasStatus(428);

        var closed = read(newsroom.post(CITY_EDITOR, "SH", path(outlet, "/close"), "{\"reason\":\"停刊\"}"));
        assertThat(closed.get("closed").asBoolean()).isTrue();
        assertThat(closed.get("reason").asString()).isEqualTo("停刊");
        var again = newsroom.post(CITY_EDITOR, "SH", path(outlet, "/close"), "{\"reason\":\"停刊\"}");
        assertThat(again).hasStatus(409);
        assertThat(read(again).get("detail").asString()).contains("江畔日报");
        assertThat(newsroom.post(CITY_EDITOR, "SH", path(outlet, "/reopen"), "{\"reason\":\"复刊\"}")).hasStatusOk();

        var id = outlet.get("id").asString();
        published.await(id, e -> e.type().endsWith("outlet.reopened.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void aNameAliasOrDomainBelongsToOneOutletOnly() {
        newsroom.outlet("晨光台", "\"aliases\":[\"ＣＧ 台\"]", "\"domains\":[\"cg.example.cn\"]");
        var other = newsroom.outlet("暮色台");

        for (var body : List.of(
            outletBody("《晨 光台》", "CITY", "TV"),
            outletBody("别台", "CITY", "TV", "\"aliases\":[\"cg台\"]"),
            outletBody("别台", "CITY", "TV", "\"domains\":[\"CG.example.cn\"]")
        )) {
            var refused = newsroom.post(CITY_EDITOR, "SH", "/api/media/outlets", body);
            assertThat(refused).hasStatus(409);
            assertThat(read(refused).get("type").asString()).endsWith("/outlet-key-taken");
            assertThat(read(refused).get("detail").asString()).contains("晨光台");
            assertThat(
                newsroom.change(CITY_EDITOR, "SH", "/api/media/outlets/" + other + "/change", 1, body)
            ).hasStatus(409);
        }
        var own = outletBody("暮色台", "CITY", "TV", "\"aliases\":[\"暮色 台\",\"暮色\"]");
        assertThat(newsroom.change(CITY_EDITOR, "SH", "/api/media/outlets/" + other + "/change", 1, own)).hasStatusOk();
    }

    @Test
    void ofManyWhoAddTheSameNameAtOnceOneIsFirst() throws Exception {
        var adding = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 16; i++) {
            var body = outletBody("同时台" + i, "CITY", "TV", "\"aliases\":[\"同时\"]");
            adding.add(() -> newsroom.post(CITY_EDITOR, "SH", "/api/media/outlets", body).getResponse().getStatus());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var each : threads.invokeAll(adding)) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void anOutletIsFoundByItsNameAndByTheLongestDomainOfALink() {
        var site = newsroom.outlet("远山网", "\"domains\":[\"yuanshan.example.cn\"]");
        var channel = newsroom.outlet("远山网城事", "\"domains\":[\"city.yuanshan.example.cn\"]");

        assertThat(found("name=远山 网")).isEqualTo(site);
        assertThat(found("link=https://news.yuanshan.example.cn/1.html")).isEqualTo(site);
        assertThat(found("link=https://a.city.yuanshan.example.cn/1.html?x=1")).isEqualTo(channel);
        assertThat(found("link=https://notyuanshan.example.cn/")).isNull();
        assertThat(found("link=写错了")).isNull();
    }

    @Test
    void everybodyListsAndOnlyTheCityWrites() {
        newsroom.outlet("列表甲刊", "\"region\":\"华东\"");
        newsroom.outlet("列表乙刊");

        var listed = read(newsroom.get(VIEWER, "QP-1", "/api/media/outlets?text={t}&kind=NEWSPAPER&size=1", "列表"));
        assertThat(names(listed)).containsExactly("列表乙刊");
        var rest = read(
            newsroom.get(
                VIEWER,
                "QP-1",
                "/api/media/outlets?text={t}&size=1&after={a}",
                "列表",
                listed.get("next").asString()
            )
        );
        assertThat(names(rest)).containsExactly("列表甲刊");
        assertThat(
            names(read(newsroom.get(VIEWER, "PD", "/api/media/outlets?text={t}&closed=false", "华东")))
        ).containsExactly("列表甲刊");

        var body = outletBody("区里的", "CITY", "TV");
        assertThat(newsroom.post(CITY_EDITOR, "PD", "/api/media/outlets", body)).hasStatus(403);
        assertThat(newsroom.post(DISTRICT_EDITOR, "SH", "/api/media/outlets", body)).hasStatus(403);
    }

    @Test
    void wrongInputIsRefusedFieldByField() {
        var refused = newsroom.post(
            CITY_EDITOR,
            "SH",
            "/api/media/outlets",
            outletBody("坏域名", "CITY", "TV", "\"domains\":[\"com.cn\",\"ok.example.cn\",\"没有点\"]")
        );
        assertThat(refused).hasStatus(422);
        assertThat(
            read(refused)
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asString())
        ).containsExactly("/domains/0", "/domains/2");
        assertThat(
            newsroom.post(CITY_EDITOR, "SH", "/api/media/outlets", "{\"name\":\" \",\"kind\":\"TV\"}")
        ).hasStatus(422);
        assertThat(newsroom.post(CITY_EDITOR, "SH", "/api/media/outlets", outletBody("x", "CITY", "BLOG"))).hasStatus(
            400
        );
    }

    @Test
    void theSameCommandTwiceAddsOneOutlet() {
        var body = outletBody("重复台", "CITY", "TV");
        var first = newsroom.send(CITY_EDITOR, "SH", "/api/media/outlets", null, "twice", body);
        var second = newsroom.send(CITY_EDITOR, "SH", "/api/media/outlets", null, "twice", body);
        assertThat(read(second).get("id")).isEqualTo(read(first).get("id"));
        var mixed = newsroom.send(
            CITY_EDITOR,
            "SH",
            "/api/media/outlets",
            null,
            "twice",
            outletBody("另一台", "CITY", "TV")
        );
        assertThat(mixed).hasStatus(422);
    }

    @Test
    void aTableIsTriedFirstThenTakenAndTheSameAgainChangesNothing() {
        newsroom.outlet("表中老报", "\"region\":\"本市\"");
        var table =
            HEAD +
            "表中新报\t中央级\t报纸\t表新、新报表\thttps://www.bx.example.cn\t北京\n" +
            "表中老报\t市级\t报刊\t老报\t\t\n" +
            "\t市级\t报纸\t\t\t\n" +
            "表中甲\t省部级\t报纸\t\t\t\n" +
            "表中乙\t市级\t报纸\t老报\t\t\n" +
            "表中丙\t市级\t报纸\t\tbx.example.cn\t\n" +
            "表中丁\t市级\t报纸\t\tgov.cn\t\n";

        var dry = read(upload(bytes(table), true));
        assertThat(counts(dry)).containsExactly(1, 1, 0);
        assertThat(
            dry
                .get("problems")
                .valueStream()
                .map(p -> p.get("row").asInt() + " " + p.get("column").asString())
        ).containsExactly("4 name", "5 level", "6 name", "7 domains", "8 domains");
        assertThat(found("name=表新")).isNull();

        assertThat(counts(read(upload(bytes(table), false)))).containsExactly(1, 1, 0);
        assertThat(counts(read(upload(table.getBytes(Charset.forName("GB18030")), false)))).containsExactly(0, 0, 2);
        var old = read(newsroom.get(VIEWER, "PD", "/api/media/outlets/found?name=老报")).at("/items/0");
        assertThat(old.get("region").asString()).isEqualTo("本市");
    }

    @Test
    void whatIsTakenAwayCanBeTakenInAgain() throws Exception {
        newsroom.outlet(
            "往返报",
            "\"aliases\":[\"来回报\"]",
            "\"domains\":[\"wangfan.example.cn\"]",
            "\"region\":\"本市\""
        );

        for (var format : List.of("xlsx", "csv")) {
            var file = newsroom.get(VIEWER, "PD", "/api/media/outlets/table?format=" + format);
            assertThat(file).hasStatusOk();
            var again = read(upload(file.getResponse().getContentAsByteArray(), false));
            assertThat(counts(again).subList(0, 2)).containsExactly(0, 0);
            assertThat(again.get("problems")).isEmpty();
        }
        assertThat(
            published
                .all()
                .stream()
                .map(e -> e.type())
        ).contains("io.chengxuan.media.export.taken.v1");
    }

    private MvcTestResult upload(byte[] table, boolean dry) {
        return newsroom.upload(CITY_EDITOR, "SH", "/api/media/outlets/imports?dry=" + dry, "outlets", table);
    }

    private static List<Integer> counts(JsonNode outcome) {
        return Stream.of("created", "changed", "unchanged")
            .map(name -> outcome.get(name).asInt())
            .toList();
    }

    private String found(String question) {
        var parts = question.split("=", 2);
        var found = read(newsroom.get(VIEWER, "PD", "/api/media/outlets/found?" + parts[0] + "={x}", parts[1]));
        return found.get("items").isEmpty() ? null : found.at("/items/0/id").asString();
    }

    private static List<String> names(JsonNode page) {
        return page
            .get("items")
            .valueStream()
            .map(o -> o.get("name").asString())
            .toList();
    }

    private static String path(JsonNode outlet, String act) {
        return "/api/media/outlets/" + outlet.get("id").asString() + act;
    }
}
