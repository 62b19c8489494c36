package io.chengxuan.media;

import io.chengxuan.platform.test.AccessMatrix;
import io.chengxuan.platform.test.AccessMatrix.Position;
import io.chengxuan.platform.test.ApiSnapshot;
import io.chengxuan.platform.test.Today;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler × role × position against {@code access-matrix.tsv}, and the API against its snapshot. */
@MediaServiceTest
class AccessIT {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Today today;

    @Autowired
    MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final AccessMatrix matrix = AccessMatrix.read(Newsroom.resource("/access-matrix.tsv"));

    @BeforeEach
    void open() {
        newsroom.open();
    }

    @Test
    void theTableKnowsEveryHandler() {
        matrix.assertKnowsEveryHandlerOf(handlers);
    }

    @Test
    void everybodyMayDoWhatTheTableSaysAndNothingElse() {
        var outlet = newsroom.outlet("矩阵报");
        var assessing = new Assessing(newsroom);
        assessing.rules();
        assessing.published("2024-02");
        assessing.drafted("2024-03");
        var report = report(outlet, "{\"unit\":\"SJ\"}");
        var report2 = report(outlet, "{\"unit\":\"SJ\",\"weight\":1}");
        matrix
            .at(Position.OWN, "SJ")
            .at(Position.CHILD, "SJ-1")
            .at(Position.SIBLING, "QP")
            .at(Position.PARENT, "SH")
            .at(Position.RESPONSIBLE, "SH-OFFICE")
            .at(Position.FOREIGN, "QP-1")
            .thing("outlet", outlet)
            .thing("report", report)
            .thing("report2", report2)
            .thing("group", group(report, report2))
            .thing("shared", report(outlet, "{\"unit\":\"SJ\"},{\"unit\":\"QP\"}"))
            .thing("import", imported())
            .thing("channel", newsroom.channel("矩阵号"))
            .thing("picture", picture())
            .thing("roster", roster())
            .thing("call", newsroom.opened(newsroom.call("矩阵征集", "SJ")))
            .thing("draftcall", newsroom.call("矩阵草稿", "SJ"))
            .thing("contact", newsroom.contact(outlet, "矩阵一"))
            .thing("interview", newsroom.interview(outlet))
            .thing("rules", assessing.draft("矩阵规则"))
            .thing("inForce", assessing.rules())
            .thing("month", "2024-02")
            .thing("openMonth", "2024-03")
            .thing("unit", "SJ")
            .thing("appeal", assessing.appeal("2024-02", "SJ"))
            .thing("correction", assessing.correction(today, "2024-04", outlet))
            .thing("draft", submission("SJ", "district-editor", false))
            .thing("waiting", submission("SJ-1", "squad-officer", true))
            .thing("desk", onDesk())
            .thing("no", "1")
            .thing("release", newsroom.release())
            .assertHoldsFor(http);
    }

    @Test
    void theApiIsTheOneThatIsDescribed() throws IOException {
        ApiSnapshot.assertUnchanged(http, "media-service");
    }

    private String report(String outlet, String shares) {
        var body = """
        {"report":{"outlet":"%s","date":"2026-06-01","title":"矩阵%d","tone":"NEUTRAL","shares":[%s]}}""";
        var created = newsroom.post(
            "city-editor",
            "SH",
            "/api/media/reports",
            body.formatted(outlet, shares.length(), shares)
        );
        return Newsroom.read(created).get("id").asString();
    }

    private String group(String... members) {
        var body = "{\"members\":[\"%s\"],\"original\":\"%s\"}".formatted(String.join("\",\"", members), members[0]);
        return Newsroom.read(newsroom.post("city-editor", "SH", "/api/media/reprints", body))
            .get("id")
            .asString();
    }

    private String roster() {
        var body = "{\"unit\":\"SJ\",\"name\":\"矩阵甲\",\"kind\":\"SPOKESPERSON\",\"from\":\"2026-01-01\"}";
        var entered = newsroom.post("district-editor", "SJ", "/api/media/rosters", body);
        return Newsroom.read(entered).get("id").asString();
    }

    private String picture() {
        var file = Newsroom.picture(40, 30, "png");
        var uploaded = newsroom.upload("district-editor", "SJ", "/api/media/pictures", "矩阵.png", file);
        return Newsroom.read(uploaded).get("id").asString();
    }

    /** For a district or squad, and handed in if so said. */
    private String submission(String unit, String role, boolean handedIn) {
        var body = """
        {"submission":{"form":"ARTICLE","title":"矩阵稿","text":[{"kind":"PARAGRAPH","text":"正文"}],"pictures":[]}}""";
        var id = Newsroom.read(newsroom.post(role, unit, "/api/media/submissions", body))
            .get("id")
            .asString();
        if (handedIn) {
            newsroom.change(role, unit, "/api/media/submissions/" + id + "/hand-in", 1, "");
        }
        return id;
    }

    private String onDesk() {
        var id = submission("SJ", "district-editor", true);
        newsroom.change("district-approver", "SJ", "/api/media/submissions/" + id + "/pass", 2, "");
        return id;
    }

    private String imported() {
        var job = newsroom.upload(
            "city-editor",
            "SJ",
            "/api/media/reports/imports",
            "矩阵",
            Newsroom.bytes("标题\n矩阵\n")
        );
        return Newsroom.read(job).get("id").asString();
    }
}
