package io.chengxuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the service does by itself is done by the city, whatever its code is. */
@ReportingTest
@TestPropertySource(properties = { "chengxuan.city=CITY", "chengxuan.reporting.anchor-every=200ms" })
class AnotherCityIT {

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    MockMvcTester http;

    @Test
    void theCityIsTheOneOfTheTreeAndBeforeThatTheOneOfTheSettings() {
        assertThat(tree.city()).isEqualTo("CITY");
        published.send(
            "plan",
            "io.chengxuan.plan.unit.created.v1",
            "BJ",
            1,
            """
            {"id":"BJ","name":"市局","aliases":[],"level":"CITY","parent":null,"group":null,"closed":false,"order":0}"""
        );
        await().until(() -> tree.city().equals("BJ"));

        assertThat(
            http.post().uri("/api/reports/rebuild").header(HttpHeaders.AUTHORIZATION, Tokens.bearer("admin", "BJ"))
        ).hasStatus(202);
        assertThat(published.await("plan-tasks", e -> true).unit()).isEqualTo("BJ");
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() ->
                assertThat(published.all()).anyMatch(e -> e.type().endsWith("anchored.v1") && e.unit().equals("BJ"))
            );
    }
}
