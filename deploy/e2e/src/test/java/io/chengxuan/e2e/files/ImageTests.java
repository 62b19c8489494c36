package io.chengxuan.e2e.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImageTests {

    private static final String DOCKERFILE = "deploy/docker/Dockerfile";
    private static final Pattern EXACT = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+[A-Za-z0-9._-]*");

    @Test
    void everyImageIsOneExactVersion() {
        var bases = lines("FROM ").map(line -> line.split(" ")[0]);
        var composed = new Compose()
            .services()
            .values()
            .stream()
            .map(service -> service.path("image").asString());

        assertThat(Stream.concat(bases, composed)).hasSizeGreaterThan(8).allMatch(EXACT.asMatchPredicate());
    }

    @Test
    void everyStageThatIsCopiedFromExists() {
        var stages = lines("FROM ")
            .filter(line -> line.contains(" AS "))
            .map(line -> line.split(" AS ")[1])
            .toList();

        assertThat(lines("COPY --from=").map(line -> line.split(" ")[0]))
            .isNotEmpty()
            .allMatch(stages::contains);
    }

    @Test
    void theProcessIsNotRoot() {
        assertThat(lines("USER ").toList().getLast()).matches("[1-9]\\d+:[1-9]\\d+");
    }

    @Test
    void theHealthCheckBelievesReadinessOnly() throws Exception {
        var command = List.of(
            JsonMapper.shared().readValue(lines("    CMD ").findFirst().orElseThrow(), String[].class)
        );
        for (var answer : Map.of(200, 0, 503, 1).entrySet()) {
            var server = server("/actuator/health/readiness", answer.getKey());
            try {
                assertThat(check(command, server.getAddress().getPort())).as("%s", answer).isEqualTo(answer.getValue());
            } finally {
                server.stop(0);
            }
            assertThat(check(command, server.getAddress().getPort())).as("nobody there").isEqualTo(1);
        }
    }

    private static int check(List<String> command, int port) throws Exception {
        return Processes.status(Map.of("MANAGEMENT_SERVER_PORT", "" + port), command.toArray(String[]::new));
    }

    private static HttpServer server(String path, int status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean asked = Objects.equals(exchange.getRequestURI().getPath(), path);
            exchange.sendResponseHeaders(asked ? status : 404, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Stream<String> lines(String start) {
        return Repository.text(DOCKERFILE)
            .lines()
            .filter(line -> line.startsWith(start))
            .map(line -> line.substring(start.length()));
    }
}
