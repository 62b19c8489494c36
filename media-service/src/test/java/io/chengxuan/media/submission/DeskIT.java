package io.chengxuan.media.submission;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two editors and their texts. */
@MediaServiceTest
class DeskIT extends SubmissionCase {

    private static final List<String> EDITOR = List.of(CITY_EDITOR);

    @Test
    void oneEditsAtATimeUntilTheLeaseIsOverOrSomebodyTakesOver() {
        var desk = onDesk("桌一");
        done(as("li", "SH", EDITOR, List.of(), desk, "lock", "{}"));
        var refused = as("wang", "SH", EDITOR, List.of(), desk, "lock", "{}");
        assertRefused(refused, 409, "desk-locked");
        assertThat(text(read(refused), "by")).isEqualTo("li");
        assertThat(text(one(CITY_EDITOR, "SH", desk).get("lock"), "by")).isEqualTo("li");
        assertRefused(as("wang", "SH", EDITOR, List.of(), desk, "edit", words("桌一改")), 409, "desk-locked");
        assertRefused(as("wang", "SH", EDITOR, List.of(), desk, "pass", ""), 409, "desk-locked");

        var over = as("wang", "SH", EDITOR, List.of(), desk, "lock", "{\"word\":\"小李下班\"}");
        assertThat(over).hasStatusOk();
        var taken = one(CITY_EDITOR, "SH", desk);
        assertThat(over.getResponse().getHeader("ETag")).isEqualTo("\"" + taken.get("version").asLong() + "\"");
        assertThat(taken.get("history").toString()).contains("TAKEN_OVER", "小李下班");
        assertRefused(as("li", "SH", EDITOR, List.of(), taken, "edit", words("桌一改")), 409, "desk-locked");
        assertRefused(as("wang", "SH", EDITOR, List.of(), desk, "edit", words("桌一改")), 409, "stale-version");

        today.is("2026-06-10", "12:04");
        assertRefused(as("wang", "SH", EDITOR, List.of(), taken, "edit", words("桌一改")), 409, "desk-lock-lost");
        done(as("li", "SH", EDITOR, List.of(), taken, "lock", "{}"));
        done(as("li", "SH", EDITOR, List.of(), taken, "edit", words("桌一改")));
        assertThat(as("li", "SH", EDITOR, List.of(), taken, "unlock", "")).hasStatus(204);
        assertThat(one(CITY_EDITOR, "SH", desk).get("lock").isNull()).isTrue();
    }

    @Test
    void ofManyWhoLockAtOnceOneHasIt() throws Exception {
        var desk = onDesk("桌二");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Callable<MvcTestResult>>();
            for (int i = 0; i < 8; i++) {
                var account = "editor" + i;
                tries.add(() -> as(account, "SH", EDITOR, List.of(), desk, "lock", "{}"));
            }
            int have = 0;
            for (var answer : pool.invokeAll(tries)) {
                have += answer.get().getResponse().getStatus() == 200 ? 1 : 0;
            }
            assertThat(have).isEqualTo(1);
        }
    }

    @Test
    void whatTheDeskChangesShowsByWordsAndWhatTheAuthorSaidStays() {
        var desk = onDesk("桌三");
        done(as("li", "SH", EDITOR, List.of(), desk, "lock", "{}"));
        var edited = done(as("li", "SH", EDITOR, List.of(), desk, "edit", words("桌三", "正文改过", new String[0])));
        assertThat(edited.get("versions")).hasSize(2);
        assertThat(edited.at("/versions/1/handedIn").asBoolean()).isFalse();
        var changes = read(newsroom.get(SQUAD_OFFICER, "PD-1", PATH + "/" + text(desk, "id") + "/changes"));
        assertThat(changes.get("changes")).hasSize(1);
        assertThat(changes.at("/changes/0/parts").toString()).contains("\"kind\":\"ADDED\",\"text\":\"改过\"");
        var first = read(newsroom.get(SQUAD_OFFICER, "PD-1", PATH + "/" + text(desk, "id") + "/versions/1"));
        assertThat(first.at("/text/0/text").asString()).isEqualTo("正文");
        assertThat(newsroom.get(SQUAD_OFFICER, "PD-1", PATH + "/" + text(desk, "id") + "/versions/9")).hasStatus(404);
        assertWrong(as("li", "SH", EDITOR, List.of(), edited, "edit", words("")), "/title");
        assertTold(edited, "written");
    }

    @Test
    void whatTheDeskHasInHandsOrHasEditedIsNotTakenBack() {
        var role = "department-editor";
        var draft = drafted(role, "SH-OFFICE", words("桌六"));
        var desk = done(act(role, "SH-OFFICE", draft, "hand-in", ""));
        done(as("li", "SH", EDITOR, List.of(), desk, "lock", "{}"));
        assertRefused(act(role, "SH-OFFICE", desk, "take-back", ""), 409, "desk-locked");
        var edited = done(as("li", "SH", EDITOR, List.of(), desk, "edit", words("桌六改")));
        assertThat(as("li", "SH", EDITOR, List.of(), edited, "unlock", "")).hasStatus(204);
        assertRefused(act(role, "SH-OFFICE", edited, "take-back", ""), 409, "desk-edited");
        assertThat(one(role, "SH-OFFICE", edited).get("allowed").toString()).doesNotContain("TAKE_BACK");
        done(act(CITY_EDITOR, "SH", edited, "return", "{\"reason\":\"请改\"}"));
    }

    @Test
    void changesAreOfTheLatestVersionsHoweverManyThereWere() {
        var draft = drafted(SQUAD_OFFICER, "PD-1", words("桌七"));
        var none = read(newsroom.get(SQUAD_OFFICER, "PD-1", PATH + "/" + text(draft, "id") + "/changes"));
        assertThat(none.get("changes")).isEmpty();

        var desk = onDesk("桌八");
        done(as("li", "SH", EDITOR, List.of(), desk, "lock", "{}"));
        for (int i = 1; i <= Latest.MOST; i++) {
            desk = done(as("li", "SH", EDITOR, List.of(), desk, "edit", words("桌八", "第" + i + "稿", new String[0])));
        }
        var changes = read(newsroom.get(SQUAD_OFFICER, "PD-1", PATH + "/" + text(desk, "id") + "/changes"));
        assertThat(changes.get("to").asInt()).isEqualTo(Latest.MOST + 1);
        assertThat(changes.get("from").asInt()).isEqualTo(Latest.MOST);
        assertThat(changes.at("/changes/0/parts").toString()).contains("100");
    }

    @Test
    void somethingIsGivenToAnEditorOfTheCity() {
        account("desk-li", "SH", CITY_EDITOR);
        account("desk-pd", "PD", "district-editor");
        await().until(() ->
            read(newsroom.get(CITY_APPROVER, "SH", PATH + "/editors"))
                .get("items")
                .toString()
                .contains("desk-li")
        );
        var desk = onDesk("桌四");
        assertWrong(act(CITY_EDITOR, "SH", desk, "assign", "{\"account\":\"desk-pd\"}"), "/account");
        var given = done(act(CITY_EDITOR, "SH", desk, "assign", "{\"account\":\"desk-li\"}"));
        assertThat(text(given, "editor")).isEqualTo("desk-li");
        assertThat(titles(CITY_EDITOR, "SH", "view=DESK&editor=desk-li")).containsExactly("桌四");
        assertTold(given, "assigned");
        assertRefused(
            act(CITY_EDITOR, "SH", handedIn("桌五"), "assign", "{\"account\":null}"),
            409,
            "submission-state"
        );
    }

    private void account(String id, String unit, String role) {
        var json = "{\"id\":\"%s\",\"unit\":\"%s\",\"roles\":[\"%s\"],\"disabled\":false}".formatted(id, unit, role);
        published.send("gateway", "io.chengxuan.gateway.account.created.v1", id, 1, json);
    }
}
