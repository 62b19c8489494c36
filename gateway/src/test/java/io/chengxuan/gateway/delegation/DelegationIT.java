package io.chengxuan.gateway.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.gateway.Answer;
import io.chengxuan.gateway.Browser;
import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.FakeService;
import io.chengxuan.gateway.GatewayTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
@Import(Today.Configuration.class)
class DelegationIT {

    @Autowired
    Client client;

    @Autowired
    Published published;

    @Autowired
    Today today;

    @Autowired
    MongoTemplate mongo;

    private Browser lender;
    private Browser deputy;

    @BeforeEach
    void aPairInOneUnit() {
        today.is("2026-03-02", "12:00");
        lender = client.signedIn("city-approver", "SH");
        deputy = client.signedIn("city-editor", "SH");
    }

    @Test
    void aDeputyActsWithTheLendersRolesAtOnceUntilThatIsRevoked() {
        assertThat(rolesThatServicesSee()).containsExactly("city-editor");
        var given = lend(lender, deputy, "2026-03-02", "2026-03-05", "外出培训");
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().get("standing").asString()).isEqualTo("CURRENT");
        assertThat(rolesThatServicesSee()).containsExactly("city-editor", "city-approver");
        assertThat(claim("lent")).containsExactly("city-approver");

        var who = deputy.get("/api/session").json();
        assertThat(who.get("ownRoles")).hasSize(1);
        assertThat(who.get("roles")).hasSize(2);
        assertThat(who.at("/standsInFor/0/accountId").asString()).isEqualTo(lender.accountId());
        assertThat(who.at("/standsInFor/0/name").asString()).isEqualTo("某人");
        assertThat(who.at("/standsInFor/0/lastDay").asString()).isEqualTo("2026-03-05");

        assertThat(revoke(lender, given).status()).isEqualTo(200);
        assertThat(rolesThatServicesSee()).containsExactly("city-editor");
        assertThat(claim("lent")).isEmpty();
        assertThat(deputy.get("/api/session").json().get("standsInFor")).isEmpty();
    }

    @Test
    void whatAnotherGatewayRevokesCountsHereWithinTwoSeconds() {
        var given = lend(lender, deputy, "2026-03-02", "2026-03-05", null);
        assertThat(rolesThatServicesSee()).contains("city-approver");
        mongo
            .getCollection("delegations")
            .updateOne(
                new Document("_id", id(given)),
                new Document("$set", new Document("revokedAt", new java.util.Date()))
            );
        await()
            .atMost(Duration.ofSeconds(3))
            .untilAsserted(() -> assertThat(rolesThatServicesSee()).containsExactly("city-editor"));
    }

    @Test
    void daysBeginAndEndByTheBusinessClockWithoutAnyWrite() {
        var given = lend(lender, deputy, "2026-03-03", "2026-03-04", null);
        assertThat(given.json().get("standing").asString()).isEqualTo("PLANNED");
        assertThat(rolesThatServicesSee()).containsExactly("city-editor");
        today.is("2026-03-03", "00:00");
        awaitRoles("city-editor", "city-approver");
        today.is("2026-03-04", "23:59");
        awaitRoles("city-editor", "city-approver");
        today.is("2026-03-05", "00:00");
        awaitRoles("city-editor");
        assertThat(list(lender, "ended")).containsExactly(id(given));
        assertThat(list(lender, "current")).isEmpty();
        assertThat(revoke(lender, given).json().get("standing").asString()).isEqualTo("ENDED");
    }

    @Test
    void whatTheLenderLosesIsLostAtOnceAndNothingIsLentOn() {
        var third = client.signedIn("viewer", "SH");
        lend(lender, deputy, "2026-03-02", "2026-03-05", null);
        lend(deputy, third, "2026-03-02", "2026-03-05", null);
        assertThat(rolesOf(third)).containsExactly("viewer", "city-editor");

        change(lender, Map.of("roles", List.of("judge", "admin")));
        assertThat(rolesThatServicesSee()).as("gained since and so not lent").containsExactly("city-editor");
        change(lender, Map.of("roles", List.of("city-approver", "judge", "admin")));
        awaitRoles("city-editor", "city-approver");
        admin("/api/accounts/" + lender.accountId() + "/reset-password");
        var lost = lenderId();
        assertThat(rolesThatServicesSee()).containsExactly("city-editor", "city-approver");
        admin("/api/accounts/" + lost + "/disable");
        assertThat(rolesThatServicesSee()).containsExactly("city-editor");
        admin("/api/accounts/" + lost + "/enable");
        awaitRoles("city-editor", "city-approver");
        change(deputy, Map.of("unit", "PD"));
        assertThat(rolesThatServicesSee()).containsExactly("city-editor");
    }

    @Test
    void everybodySeesTheirOwnOnesAndAnAdministratorAll() {
        var given = lend(lender, deputy, "2026-03-02", "2026-03-05", "请假");
        var stranger = client.signedIn("city-approver", "SH");
        assertThat(list(lender, "current")).containsExactly(id(given));
        assertThat(list(deputy, "current")).containsExactly(id(given));
        assertThat(list(stranger, "current")).isEmpty();
        assertThat(client.get("/api/delegations?size=200", "admin", "SH").body()).contains(id(given));
        assertThat(stranger.get("/api/delegations/" + id(given)).status()).isEqualTo(404);
        assertThat(revoke(stranger, given).status()).isEqualTo(404);
        assertThat(
            deputy
                .get("/api/delegations/" + id(given))
                .json()
                .get("reason")
                .asString()
        ).isEqualTo("请假");

        var back = revoke(deputy, given).json();
        assertThat(back.get("standing").asString()).isEqualTo("REVOKED");
        assertThat(back.at("/revokedBy/id").asString()).isEqualTo(deputy.accountId());
        assertThat(revoke(lender, given).json().at("/revokedBy/id").asString()).isEqualTo(deputy.accountId());
    }

    @Test
    void anAdministratorArrangesItForSomebodyWhoIsAway() {
        var wish = wish(deputy.accountId(), "2026-03-02", "2026-03-05");
        wish.put("from", lender.accountId());
        assertThat(deputy.post("/api/delegations", wish).status()).isEqualTo(403);
        var given = client.post("/api/delegations", wish, "admin", "SH");
        assertThat(given.status()).isEqualTo(201);
        assertThat(rolesThatServicesSee()).contains("city-approver");
        var revoked = client.post("/api/delegations/" + id(given) + "/revoke", Map.of(), "admin", "SH");
        assertThat(revoked.json().at("/revokedBy/id").asString()).isEqualTo("local:admin:SH");

        var events = List.of(
            published.await(id(given), event -> event.sequence() == 2),
            published.of(id(given)).getFirst()
        );
        for (var event : events) {
            Contract.assertKept(Contract.nameOf(event.type()), event.data());
            assertThat(new String(event.data(), StandardCharsets.UTF_8)).doesNotContain("某人", "reason");
        }
        assertThat(events.getFirst().type()).isEqualTo("io.chengxuan.gateway.delegation.revoked.v1");
        assertThat(events.getLast().actor()).isEqualTo("local:admin:SH");
        assertThat(PortableRules.broken()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedFieldByFieldAndNothingIsToldOfOtherUnits() {
        var elsewhere = client.signedIn("city-approver", "SH-OFFICE");
        var disabled = client.signedIn("viewer", "SH").accountId();
        admin("/api/accounts/" + disabled + "/disable");
        var told = List.of(elsewhere.accountId(), "nobody", disabled, "machine-feeder")
            .stream()
            .map(to -> refusal(wish(to, "2026-03-02", "2026-03-05")))
            .distinct();
        assertThat(told).containsExactly("/to 没有这位可以代理的同事，须为同一单位的在用账号");
        assertThat(refusal(wish(lender.accountId(), "2026-03-02", "2026-03-05"))).isEqualTo("/to 不能由本人代理");
        var to = deputy.accountId();
        assertThat(refusal(wish(to, "2026-02-20", "2026-03-01"))).startsWith("/firstDay");
        assertThat(refusal(wish(to, "2026-03-01", "2026-03-05"))).startsWith("/firstDay 不能早于今天");
        assertThat(refusal(wish(to, "2026-03-05", "2026-03-04"))).startsWith("/lastDay");
        assertThat(refusal(wish(to, "2026-03-02", "2026-05-31"))).startsWith("/lastDay 一次代理最多 90 天");
        assertThat(refusal(wish(to, "2028-03-02", "2028-03-03"))).startsWith("/firstDay");
        assertThat(refusal(new HashMap<>(Map.of("to", to)))).startsWith("/firstDay");
        var long_ = wish(to, "2026-03-02", "2026-03-05");
        long_.put("reason", "长".repeat(201));
        assertThat(refusal(long_)).startsWith("/reason");
        var unknown = wish(to, "2026-03-02", "2026-03-05");
        unknown.put("from", "nobody");
        assertThat(
            client.post("/api/delegations", unknown, "admin", "SH").json().at("/errors/0/pointer").asString()
        ).isEqualTo("/from");
        assertThat(
            client
                .signedIn("admin", "SH")
                .post("/api/delegations", wish(to, "2026-03-02", "2026-03-02"))
                .problem()
        ).isEqualTo("nothing-to-lend");
    }

    @Test
    void thereIsOneAtATimeToOnePersonAndNotTooManyInAll() {
        var first = lend(lender, deputy, "2026-03-02", "2026-03-05", null);
        var overlap = lend(lender, deputy, "2026-03-05", "2026-03-08", null);
        assertThat(overlap.status()).isEqualTo(409);
        assertThat(overlap.problem()).isEqualTo("delegation-overlaps");
        assertThat(overlap.json().get("detail").asString()).contains("2026-03-02", "2026-03-05");
        for (int i = 0; i < LendRoles.MOST_GIVEN - 1; i++) {
            assertThat(lend(lender, deputy, "2026-04-0" + (i + 1), "2026-04-0" + (i + 1), null).status()).isEqualTo(
                201
            );
        }
        assertThat(lend(lender, deputy, "2026-05-01", "2026-05-01", null).problem()).isEqualTo("delegations-given");
        revoke(lender, first);
        assertThat(lend(lender, deputy, "2026-03-02", "2026-03-05", null).status()).isEqualTo(201);
        var second = client.signedIn("judge", "SH");
        for (int i = 0; i < LendRoles.MOST_RECEIVED - LendRoles.MOST_GIVEN; i++) {
            assertThat(lend(second, deputy, "2026-04-0" + (i + 1), "2026-04-0" + (i + 1), null).status()).isEqualTo(
                201
            );
        }
        assertThat(lend(client.signedIn("judge", "SH"), deputy, "2026-03-02", "2026-03-02", null).problem()).isEqualTo(
            "delegations-received"
        );
    }

    @Test
    void theSameCommandAgainGivesNothingTwice() {
        var wish = wish(deputy.accountId(), "2026-03-02", "2026-03-05");
        var once = keyed(wish, "lend-once");
        today.is("2026-03-09", "12:00");
        var again = keyed(wish, "lend-once");
        assertThat(again.status()).isEqualTo(201);
        assertThat(id(again)).isEqualTo(id(once));
        wish.put("lastDay", "2026-03-06");
        assertThat(keyed(wish, "lend-once").problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void colleaguesAreThePeopleOfTheOwnUnitWhoMayAct() {
        var unit = "XH";
        var one = client.signedIn("district-editor", unit);
        var other = client.signedIn("district-approver", unit);
        var gone = client.signedIn("viewer", unit);
        admin("/api/accounts/" + gone.accountId() + "/disable");
        var colleagues = one.get("/api/accounts/colleagues").json().get("items");
        assertThat(colleagues).hasSize(1);
        assertThat(colleagues.get(0).get("id").asString()).isEqualTo(other.accountId());
        assertThat(colleagues.get(0).propertyNames()).containsExactlyInAnyOrder("id", "name", "roles");
        assertThat(one.get("/api/accounts/colleagues?of=" + lender.accountId()).status()).isEqualTo(403);
        assertThat(
            client
                .get("/api/accounts/colleagues?of=" + one.accountId(), "admin", "SH")
                .json()
                .get("items")
        ).hasSize(1);
        assertThat(client.get("/api/accounts/colleagues", "viewer", unit).json().get("items")).hasSize(2);
    }

    private String lenderId() {
        return mongo
            .getCollection("delegations")
            .find(new Document("to", deputy.accountId()))
            .first()
            .getString("from");
    }

    private Answer lend(
        Browser from,
        Browser to,
        String first,
        String last,
        @org.jspecify.annotations.Nullable String why
    ) {
        var wish = wish(to.accountId(), first, last);
        if (why != null) {
            wish.put("reason", why);
        }
        return from.post("/api/delegations", wish);
    }

    private static Map<String, Object> wish(String to, String first, String last) {
        return new HashMap<>(Map.of("to", to, "firstDay", first, "lastDay", last));
    }

    private String refusal(Map<String, Object> wish) {
        var refused = lender.post("/api/delegations", wish);
        assertThat(refused.status()).isEqualTo(422);
        var error = refused.json().at("/errors/0");
        return error.get("pointer").asString() + " " + error.get("detail").asString();
    }

    private static Answer revoke(Browser by, Answer given) {
        return by.post("/api/delegations/" + id(given) + "/revoke", Map.of());
    }

    private static String id(Answer delegation) {
        return delegation.json().get("id").asString();
    }

    private Answer keyed(Map<String, Object> wish, String key) {
        return lender.send(
            client
                .request("/api/delegations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(new JsonMapper().writeValueAsString(wish)))
        );
    }

    private static List<String> list(Browser by, String state) {
        return by
            .get("/api/delegations?state=" + state)
            .json()
            .get("items")
            .valueStream()
            .map(each -> each.get("id").asString())
            .toList();
    }

    private void admin(String path) {
        assertThat(client.post(path, Map.of(), "admin", "SH").status()).isEqualTo(200);
    }

    private void change(Browser whose, Map<String, Object> what) {
        var path = "/api/accounts/" + whose.accountId() + "/change";
        assertThat(client.post(path, what, "admin", "SH").status()).isEqualTo(200);
    }

    private void awaitRoles(String... roles) {
        await()
            .atMost(Duration.ofSeconds(3))
            .untilAsserted(() -> assertThat(rolesThatServicesSee()).containsExactly(roles));
    }

    private List<String> rolesThatServicesSee() {
        return rolesOf(deputy);
    }

    private List<String> rolesOf(Browser whose) {
        assertThat(whose.get("/api/plans/" + "lent-roles").status()).isEqualTo(200);
        return claim("roles");
    }

    private List<String> claim(String name) {
        try {
            var header = FakeService.get().last("/api/plans/lent-roles").header("Authorization");
            var roles = com.nimbusds.jwt.SignedJWT.parse(header.substring(7))
                .getJWTClaimsSet()
                .getStringListClaim(name);
            return roles == null ? List.of() : roles;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
