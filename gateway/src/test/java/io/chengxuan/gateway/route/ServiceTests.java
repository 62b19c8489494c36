package io.chengxuan.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ServiceTests {

    /** A path that no route knows is denied, and only a request through the gateway would tell. */
    @ParameterizedTest
    @EnumSource(names = { "PLAN", "MEDIA", "REPORTING" })
    void everyPathThatAServiceDescribesIsRoutedToIt(Service service) throws IOException {
        try (var described = getClass().getResourceAsStream("/openapi/" + service.shortName() + "-service.json")) {
            var paths = new JsonMapper().readTree(Objects.requireNonNull(described)).get("paths").propertyNames();
            assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Service.of(path)).isEqualTo(service));
        }
    }
}
