package io.chengxuan.reporting;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.AccessMatrix;
import io.chengxuan.platform.test.AccessMatrix.Position;
import io.chengxuan.platform.test.ApiSnapshot;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Every handler × role × position against {@code access-matrix.tsv}, and the API against its snapshot. */
@ReportingTest
@TestPropertySource(
    // The matrix waits for each answer to end, live ones too.
    properties = { "chengxuan.reporting.listeners=1000", "chengxuan.reporting.longest-listening=1ms" }
)
class AccessIT {

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final AccessMatrix matrix = matrix();

    @BeforeEach
    void units() {
        Bureau.settle(published, tree);
    }

    @Test
    void theTableKnowsEveryHandler() {
        matrix.assertKnowsEveryHandlerOf(handlers);
    }

    @Test
    void everybodyMayDoWhatTheTableSaysAndNothingElse() {
        matrix
            .at(Position.OWN, "PD")
            .at(Position.CHILD, "PD-01")
            .at(Position.SIBLING, "HP")
            .at(Position.PARENT, "SH")
            .at(Position.RESPONSIBLE, "SH-OFFICE")
            .at(Position.FOREIGN, "SH-LAW")
            .thing("baseline", baseline())
            .assertHoldsFor(http);
    }

    @Test
    void theApiIsTheOneThatIsDescribed() throws IOException {
        ApiSnapshot.assertUnchanged(http, "reporting-service");
    }

    private String baseline() {
        var stated = http
            .post()
            .uri("/api/reports/baselines")
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(Roles.CITY_EDITOR, "SH"))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"year\":2023,\"measure\":\"PIECES\",\"value\":1949}")
            .exchange();
        return JsonMapper.shared().readTree(stated.getResponse().getContentAsByteArray()).get("id").asString();
    }

    private static AccessMatrix matrix() {
        try (var table = AccessIT.class.getResourceAsStream("/access-matrix.tsv")) {
            return AccessMatrix.read(Objects.requireNonNull(table).readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
