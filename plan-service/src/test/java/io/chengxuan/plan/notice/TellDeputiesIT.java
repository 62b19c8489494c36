package io.chengxuan.plan.notice;

import static io.chengxuan.plan.Bureau.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The gateway says who stands in for whom; those who did not do it themselves are told. */
@PlanServiceTest
class TellDeputiesIT {

    private static final String LENDER = "Zk3vQ8xN1cT0mWbLr5yH2A";
    private static final String DEPUTY = "Yq1uM5tC8bV2kJnSe7wD0g";

    @Autowired
    Published published;

    @Autowired
    Today today;

    @Autowired
    MockMvcTester http;

    @Test
    void theDeputyIsToldAndTheLenderToldOnlyOfWhatOthersDo() {
        today.is("2026-11-23");
        happened("given", 1, LENDER);
        await().untilAsserted(() ->
            assertThat(texts(DEPUTY)).containsExactly("请您代理同事：2026-11-23 至 2026-11-30，期间您同时具有其角色")
        );
        happened("revoked", 2, DEPUTY);
        await().untilAsserted(() ->
            assertThat(texts(LENDER)).containsExactly("代理已终止：原定 2026-11-23 至 2026-11-30")
        );
        assertThat(told(DEPUTY, "person")).containsExactly(LENDER);
        assertThat(told(LENDER, "person")).containsExactly(DEPUTY);
        assertThat(texts(DEPUTY)).hasSize(1);
        assertThat(texts("somebody")).isEmpty();
    }

    private void happened(String what, int sequence, String actor) {
        var type = "io.chengxuan.gateway.delegation." + what + ".v1";
        var example = Contract.example(Contract.nameOf(type));
        var record = published.record("gateway", type, "dK2rP7sW9xB4nQm3Lc6yTA", sequence, example);
        record.headers().remove("ce_actor").add("ce_actor", actor.getBytes(StandardCharsets.UTF_8));
        published.send(record);
    }

    private List<String> texts(String account) {
        return told(account, "text");
    }

    private List<String> told(String account, String what) {
        var token = Tokens.bearer(account, "SH", List.of("viewer"), Instant.now().plusSeconds(60));
        return read(http.get().uri("/api/inbox").header("Authorization", token).exchange())
            .get("items")
            .valueStream()
            .filter(item -> item.get("kind").asString().startsWith("DE"))
            .map(item -> item.get(what).asString())
            .toList();
    }
}
