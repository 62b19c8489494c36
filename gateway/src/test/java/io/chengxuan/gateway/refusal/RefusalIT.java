package io.chengxuan.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.FakeService;
import io.chengxuan.gateway.GatewayTest;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who tried what they must not is in the log. */
@GatewayTest
class RefusalIT {

    @Autowired
    Client client;

    @Autowired
    Published published;

    @Test
    void whatTheGatewayRefusesIsInTheLogOnce() {
        assertThat(client.get("/api/accounts/Ab12", "judge", "R1").status()).isEqualTo(403);
        assertThat(client.get("/api/accounts", "judge", "R1").status()).isEqualTo(403);

        await().until(() -> by("R1").size() == 1);
        var event = by("R1").getFirst();
        assertThat(event.actor()).isEqualTo("local:judge:R1");
        Contract.assertKept("gateway/refusal.noted.v1", event.data());
        assertThat(event.dataAs(RefusalState.class).method()).isEqualTo("GET");
        assertThat(event.dataAs(RefusalState.class).path()).isEqualTo("/api/accounts/*");
    }

    @Test
    void whatAServiceRefusesIsInTheLogToo() {
        FakeService.get().answer("/api/plans/Ab12/issue", exchange -> {
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        assertThat(client.post("/api/plans/Ab12/issue", Map.of(), "judge", "R2").status()).isEqualTo(403);

        await().until(() -> by("R2").size() == 1);
        assertThat(by("R2").getFirst().dataAs(RefusalState.class).path()).isEqualTo("/api/plans/*/issue");
    }

    @Test
    void whatIsAllowedOrAskedByNobodyIsNoRefusal() {
        assertThat(client.get("/api/plans", "judge", "R3").status()).isEqualTo(200);
        assertThat(client.send(client.request("/api/accounts")).status()).isEqualTo(401);
        assertThat(client.get("/api/accounts", "judge", "R3").status()).isEqualTo(403);

        await().until(() -> by("R3").size() == 1);
        assertThat(published.all()).noneMatch(e -> e.type().contains(".refusal.") && e.actor().contains("anonymous"));
    }

    private List<IncomingEvent> by(String unit) {
        return published
            .all()
            .stream()
            .filter(e -> e.type().equals("io.chengxuan.gateway.refusal.noted.v1") && e.unit().equals(unit))
            .toList();
    }
}
