package io.chengxuan.media.submission;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import org.junit.jupiter.api.Test;

/** What answers a call: until it is closed, and late or not. */
@MediaServiceTest
class SubmissionForCallIT extends SubmissionCase {

    @Test
    void aClosedCallTakesNothingNewButWhatItGaveBack() {
        var call = newsroom.opened(newsroom.call("结束征集", "PD"));
        var first = drafted(SQUAD_OFFICER, "PD-1", answering("丁三", call));
        var returned = done(
            act(
                DISTRICT_EDITOR,
                "PD",
                done(act(SQUAD_OFFICER, "PD-1", first, "hand-in", "")),
                "return",
                "{\"reason\":\"补充\"}"
            )
        );
        var tooLate = drafted(SQUAD_OFFICER, "PD-1", answering("丁四", call));
        var path = "/api/media/topic-calls/" + call;
        assertThat(newsroom.post(CITY_EDITOR, "SH", path + "/close", "")).hasStatusOk();
        var refused = act(SQUAD_OFFICER, "PD-1", tooLate, "hand-in", "");
        assertRefused(refused, 409, "call-closed");
        assertThat(text(read(refused), "detail")).contains("结束征集", "已结束");
        assertThat(text(done(act(SQUAD_OFFICER, "PD-1", returned, "hand-in", "")), "status")).isEqualTo("IN_REVIEW");

        assertThat(newsroom.post(CITY_EDITOR, "SH", path + "/reopen", "")).hasStatusOk();
        done(act(SQUAD_OFFICER, "PD-1", tooLate, "hand-in", ""));
    }

    @Test
    void whatWasHandedInForNoCallIsNewToAClosedOne() {
        var call = newsroom.opened(newsroom.call("改投征集", "PD"));
        var back = done(act(SQUAD_OFFICER, "PD-1", handedIn("丁五"), "take-back", ""));
        var moved = done(act(SQUAD_OFFICER, "PD-1", back, "write", answering("丁五", call)));
        newsroom.post(CITY_EDITOR, "SH", "/api/media/topic-calls/" + call + "/close", "");
        assertRefused(act(SQUAD_OFFICER, "PD-1", moved, "hand-in", ""), 409, "call-closed");
    }

    @Test
    void whetherAHandInIsLateIsSaidByTheDeadlinesAndExcusesOfNow() {
        var moved = newsroom.opened(newsroom.call("迟报改期", "PD"));
        var excused = newsroom.opened(newsroom.call("迟报免报", "PD"));
        today.is("2026-06-21");
        var one = done(
            act(SQUAD_OFFICER, "PD-1", drafted(SQUAD_OFFICER, "PD-1", answering("迟一", moved)), "hand-in", "")
        );
        var two = done(
            act(SQUAD_OFFICER, "PD-1", drafted(SQUAD_OFFICER, "PD-1", answering("迟二", excused)), "hand-in", "")
        );
        assertThat(one.get("late").asBoolean()).isTrue();
        assertThat(titles(VIEWER, "PD", "late=true&text=迟")).containsExactlyInAnyOrder("迟一", "迟二");
        assertThat(titles(VIEWER, "PD", "late=false&text=迟")).isEmpty();

        var path = "/api/media/topic-calls/";
        var later = "{\"deadline\":\"2026-06-25T09:00:00Z\",\"reason\":\"台风\"}";
        assertThat(newsroom.post(CITY_EDITOR, "SH", path + moved + "/move-deadline", later)).hasStatusOk();
        var why = "{\"unit\":\"PD\",\"reason\":\"防汛\"}";
        assertThat(newsroom.post(CITY_EDITOR, "SH", path + excused + "/excuse", why)).hasStatusOk();
        await().untilAsserted(() -> assertThat(titles(VIEWER, "PD", "late=true&text=迟")).isEmpty());
        assertThat(titles(VIEWER, "PD", "late=false&text=迟")).containsExactlyInAnyOrder("迟一", "迟二");
        assertThat(one(VIEWER, "PD", one).get("late").asBoolean()).isFalse();

        newsroom.post(CITY_EDITOR, "SH", path + excused + "/reclaim", "{\"unit\":\"PD\"}");
        assertThat(one(VIEWER, "PD", two).get("late").asBoolean()).isTrue();
        assertThat(titles(VIEWER, "PD", "late=true&text=迟")).containsExactly("迟二");
    }

    private static String answering(String title, String call) {
        return """
        {"form":"ARTICLE","title":"%s","call":"%s","pictures":[],
        "text":[{"kind":"HEADING","text":"做法"},{"kind":"PARAGRAPH","text":"正文"}]}""".formatted(title, call);
    }
}
