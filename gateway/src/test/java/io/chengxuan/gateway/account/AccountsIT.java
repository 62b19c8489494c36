package io.chengxuan.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.gateway.Answer;
import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.GatewayTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GatewayTest
class AccountsIT {

    @Autowired
    Client client;

    @Autowired
    Published published;

    @Test
    void everyActOnAnAccountIsAnEventThatKeepsItsContractAndNamesNobody() {
        var created = client.newAccount("event-source", "district-editor", "PD").json();
        var id = created.at("/account/id").asString();
        admin("/api/accounts/" + id + "/change", Map.of("name", "王某某", "unit", "XH"));
        admin("/api/accounts/" + id + "/disable", Map.of());
        admin("/api/accounts/" + id + "/enable", Map.of());
        var password = admin("/api/accounts/" + id + "/reset-password", Map.of())
            .json()
            .get("oneTimePassword");
        client.browser().signIn("event-source", "wrong");
        var browser = client.browser();
        browser.signIn("event-source", password.asString());
        browser.post("/api/session/password", Map.of("old", password.asString(), "new", "Entirely-New-1"));

        published.await(id, event -> event.sequence() == 8);
        var events = published.of(id);
        assertThat(events)
            .extracting(event -> event.type())
            .containsExactly(
                "io.chengxuan.gateway.account.created.v1",
                "io.chengxuan.gateway.account.changed.v1",
                "io.chengxuan.gateway.account.disabled.v1",
                "io.chengxuan.gateway.account.enabled.v1",
                "io.chengxuan.gateway.account.password-reset.v1",
                "io.chengxuan.gateway.account.sign-in-refused.v1",
                "io.chengxuan.gateway.account.signed-in.v1",
                "io.chengxuan.gateway.account.password-changed.v1"
            );
        for (var event : events) {
            Contract.assertKept(Contract.nameOf(event.type()), event.data());
            assertThat(new String(event.data(), java.nio.charset.StandardCharsets.UTF_8)).doesNotContain(
                "event-source",
                "某人",
                "王某某"
            );
        }
        assertThat(events.get(0).actor()).isEqualTo("local:admin:SH");
        assertThat(events.get(6).actor()).isEqualTo(id);
        assertThat(events.get(1).dataAs(AccountState.class)).isEqualTo(
            new AccountState(id, "XH", List.of("district-editor"), false)
        );
        assertThat(PortableRules.broken()).isEmpty();
    }

    @Test
    void theSameCommandAgainMakesNoSecondAccountAndTellsNoPassword() {
        var wanted = Map.of("username", "once", "name", "甲", "unit", "PD", "roles", List.of("viewer"));
        var first = keyed("/api/accounts", wanted, "create-once");
        var again = keyed("/api/accounts", wanted, "create-once");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/accounts/" + first.json().at("/account/id").asString());
        assertThat(again.json().at("/account/id")).isEqualTo(first.json().at("/account/id"));
        assertThat(again.json().get("oneTimePassword").isNull()).isTrue();
    }

    @Test
    void whatIsWrongWithANewAccountIsNamedFieldByField() {
        var refused = admin(
            "/api/accounts",
            Map.of("username", "!", "name", " ", "unit", "", "roles", List.of("emperor"))
        );
        assertThat(refused.status()).isEqualTo(422);
        assertThat(
            refused
                .json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString())
        ).contains("/username", "/name", "/unit", "/roles/0");
        client.newAccount("taken", "viewer", "PD");
        var taken = client.newAccount(" TAKEN", "viewer", "PD");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.problem()).isEqualTo("username-taken");
    }

    @Test
    void aRoleThatIsNoneAndATableThatIsNoneAreRefusedNotFailedAt() {
        var roles = new java.util.ArrayList<String>();
        roles.add(null);
        var account = Map.of("username", "nobody", "name", "某人", "unit", "PD", "roles", roles);
        var refused = client.post("/api/accounts", account, "admin", "SH");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/roles/0");
        assertThat(client.post("/api/accounts/imports", Map.of(), "admin", "SH").status()).isEqualTo(400);
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = client.newAccount("versioned", "viewer", "PD").json().at("/account/id").asString();
        var request = client
            .request("/api/accounts/" + id + "/disable")
            .header("Authorization", Client.token("admin", "SH"))
            .header("If-Match", "\"7\"")
            .POST(BodyPublishers.noBody());
        var refused = client.send(request);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("currentVersion").asInt()).isEqualTo(1);
    }

    @Test
    void aTableIsTakenRowByRowAndTheSameTableAgainChangesNothing() {
        var table = """
        username\tname\tunit\troles
        import-a\t张某\tPD\tdistrict-editor,viewer
        import-b\t李某\tXH\tnobody
        \t赵某\tXH\tviewer
        import-c\t钱某\tXH\tviewer
        """;
        var first = upload(table);
        assertThat(first.status()).isEqualTo(200);
        assertThat(names(first.json().get("created"))).containsExactly("import-a", "import-c");
        assertThat(first.json().at("/created/0/oneTimePassword").asString()).hasSize(16);
        assertThat(
            first
                .json()
                .get("problems")
                .valueStream()
                .map(fault -> fault.get("row").asInt())
        ).containsExactly(3, 4);
        assertThat(first.json().at("/problems/0/column").asString()).isEqualTo("roles");
        assertThat(first.json().at("/problems/1/column").asString()).isEqualTo("username");

        var again = upload(table);
        assertThat(again.json().get("created")).isEmpty();
        assertThat(again.json().get("changed")).isEmpty();
        assertThat(again.json().get("unchanged")).hasSize(2);

        var changed = upload(table.replace("李某\tXH\tnobody", "李某\tXH\tjudge").replace("张某\tPD", "张某\tXH"));
        assertThat(names(changed.json().get("created"))).containsExactly("import-b");
        assertThat(changed.json().get("changed")).hasSize(1);
    }

    @Test
    void anEmptyOrUnreadableTableIsRefused() {
        assertThat(upload("").problem()).isEqualTo("table-empty");
        assertThat(upload("name\tunit\n").problem()).isEqualTo("table-columns");
    }

    @Test
    void administratorsOnlyKeepAccountsAndEverybodySignedInMayAskForNames() {
        var id = client.newAccount("named", "viewer", "PD").json().at("/account/id").asString();
        assertThat(client.get("/api/accounts", "city-editor", "SH").status()).isEqualTo(403);
        assertThat(client.post("/api/accounts", Map.of(), "viewer", "PD").status()).isEqualTo(403);
        assertThat(client.get("/api/accounts/names?ids=" + id + ",none", "viewer", "XH").body()).isEqualTo(
            "{\"" + id + "\":\"某人\"}"
        );
        assertThat(client.send(client.request("/api/accounts/names?ids=" + id)).status()).isEqualTo(401);
    }

    @Test
    void accountsAreListedPageByPageWithoutTheirHashes() {
        for (int i = 0; i < 3; i++) {
            client.newAccount("page-" + i, "viewer", "PD");
        }
        var first = client.get("/api/accounts?size=2", "admin", "SH");
        assertThat(first.json().get("items")).hasSize(2);
        assertThat(first.body()).doesNotContain("bcrypt").doesNotContain("password\"");
        var next = first.json().get("next").asString();
        var second = client.get("/api/accounts?size=2&after=" + next, "admin", "SH");
        assertThat(names(second.json().get("items"))).doesNotContainAnyElementsOf(names(first.json().get("items")));
    }

    @Test
    void nobodyDisablesTheirOwnAccount() {
        var browser = client.signedIn("admin", "SH");
        var refused = browser.post("/api/accounts/" + browser.accountId() + "/disable", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("own-account");
    }

    @Test
    void aTableMayUseTheWordsOfTheOffice() {
        var answer = upload("用户名,姓名,单位,角色\nwords.one,王五,PD,\"区局编辑、查看\"\nwords.two,赵六,PD,局长\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/created/0/username").asString()).isEqualTo("words.one");
        assertThat(answer.json().at("/problems/0/column").asString()).isEqualTo("roles");
    }

    private Answer admin(String path, Object body) {
        return client.post(path, body, "admin", "SH");
    }

    private Answer keyed(String path, Object body, String key) {
        return client.send(
            client
                .request(path)
                .header("Authorization", Client.token("admin", "SH"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(new tools.jackson.databind.json.JsonMapper().writeValueAsString(body)))
        );
    }

    private Answer upload(String table) {
        var body =
            "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"accounts.tsv\"\r\n" +
            "Content-Type: text/tab-separated-values\r\n\r\n" +
            table +
            "\r\n--edge--\r\n";
        return client.send(
            client
                .request("/api/accounts/imports")
                .header("Authorization", Client.token("admin", "SH"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body))
        );
    }

    private static List<String> names(JsonNode accounts) {
        return accounts
            .valueStream()
            .map(account -> account.get("username").asString())
            .toList();
    }
}
