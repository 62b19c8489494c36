package io.chengxuan.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.e2e.RunningPlatform;
import io.chengxuan.e2e.SecondInstance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The gateway in front of a small JSON answer, with all its filters, beside an nginx in front of the same one. Needs nginx and
 * wrk on the machine; says so and is left out where they are missing.
 */
@Tag("load")
class GatewayIT {

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration RUN = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 32;
    private static final int STEADY_PER_SECOND = 1_000;
    private static final Pattern REQUESTS = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");
    private static final String PATH = "/api/campaigns";

    @Test
    void theGatewayAddsLittleToASmallAnswer() {
        Assumptions.assumeTrue(
            Programs.find("nginx").isPresent() && Programs.find("wrk").isPresent(),
            "nginx and wrk are not installed"
        );
        try (
            var nginx = Nginx.start();
            var platform = RunningPlatform.startAnew(22_000, "--no-sample");
            var gateway = gateway(platform, nginx)
        ) {
            var token = platform.token("viewer", "SH");
            wrk(gateway.address(), token, WARM_UP);
            double alone = wrk(nginx.proxy(), token, RUN);
            double through = wrk(gateway.address(), token, RUN);
            Report.figure("gateway, requests", through, "1/s", "nginx, same upstream and cores", alone, ">= 0.2 x");

            steady(gateway.address(), token, WARM_UP);
            var direct = steady(nginx.proxy(), token, RUN);
            var added = steady(gateway.address(), token, RUN);
            var limit = "nginx at the same rate";
            Report.figure("gateway p50 at 1000/s", added.percentile(50), "ms", limit, direct.percentile(50), "-");
            Report.figure(
                "gateway p99 at 1000/s",
                added.percentile(99),
                "ms",
                limit,
                direct.percentile(99),
                "+ <= 3 ms"
            );
        }
    }

    private static SecondInstance gateway(RunningPlatform platform, Nginx nginx) {
        var settings = new HashMap<>(Settings.UNLIMITED);
        settings.put("CHENGXUAN_GATEWAY_ROUTES_CAMPAIGN", nginx.answer().toString());
        return SecondInstance.of(platform, "gateway", settings).awaitReady();
    }

    private static double wrk(URI address, String token, Duration time) {
        var printed = Programs.run(
            List.of(
                Programs.find("wrk").orElseThrow().toString(),
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + time.toSeconds() + "s",
                "-H",
                "Authorization: Bearer " + token,
                address.resolve(PATH).toString()
            )
        );
        assertThat(BAD.matcher(printed).find()).as(printed).isFalse();
        var found = REQUESTS.matcher(printed);
        assertThat(found.find()).as(printed).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static Latencies steady(URI address, String token, Duration time) {
        var latencies = new Latencies();
        var failed = new AtomicLong();
        var request = HttpRequest.newBuilder(address.resolve(PATH))
            .header("Authorization", "Bearer " + token)
            .build();
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            try (var _ = new OpenLoop(STEADY_PER_SECOND, _ -> timed(http, request, latencies, failed))) {
                LockSupport.parkNanos(time.toNanos());
            }
        }
        assertThat(failed.get()).as("failed requests").isZero();
        return latencies;
    }

    private static void timed(HttpClient http, HttpRequest request, Latencies latencies, AtomicLong failed) {
        long from = System.nanoTime();
        try {
            if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                latencies.add(System.nanoTime() - from);
            } else {
                failed.incrementAndGet();
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
