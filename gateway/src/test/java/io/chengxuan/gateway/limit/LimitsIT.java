package io.chengxuan.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.FakeService;
import io.chengxuan.gateway.GatewayTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class LimitsIT {

    private static final int MB = 1024 * 1024;

    @Autowired
    Client client;

    @Test
    void aUserWhoAsksTooOftenIsToldWhenToComeBackAndOthersAreNotHeldUp() {
        var answers = IntStream.range(0, 700)
            .parallel()
            .mapToObj(_ -> client.get("/api/plans", "viewer", "BUSY"))
            .toList();
        var refused = answers
            .stream()
            .filter(answer -> answer.status() == 429)
            .findFirst()
            .orElseThrow();
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSizeGreaterThanOrEqualTo(300);

        assertThat(client.get("/api/plans", "viewer", "QUIET").status()).isEqualTo(200);
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherItsLengthIsStatedOrNot() {
        byte[] tooLarge = new byte[MB + 1];
        var stated = client.send(
            post("/api/tasks/large", "application/json").POST(BodyPublishers.ofByteArray(tooLarge))
        );
        assertThat(stated.status()).isEqualTo(413);
        assertThat(stated.problem()).isEqualTo("body-too-large");

        var chunked = client.send(
            post("/api/tasks/large", "application/json").POST(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge))
            )
        );
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.problem()).isEqualTo("body-too-large");
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        var answer = client.send(
            post("/api/tasks/exact", "application/octet-stream").POST(BodyPublishers.ofByteArray(new byte[MB]))
        );
        assertThat(answer.status()).isEqualTo(200);
        assertThat(FakeService.get().last("/api/tasks/exact").body()).hasSize(MB);
    }

    @Test
    void anUploadToAnImportMayBeLarger() {
        byte[] upload = new byte[20 * MB];
        var answer = client.send(
            post("/api/plans/imports", "multipart/form-data; boundary=x").POST(BodyPublishers.ofByteArray(upload))
        );
        assertThat(answer.status()).isEqualTo(200);
        assertThat(FakeService.get().last("/api/plans/imports").body()).hasSize(20 * MB);
        assertThat(FakeService.get().last("/api/plans/imports").header("Content-Type")).contains("boundary=x");

        var tooLarge = client.send(
            post("/api/plans/imports", "multipart/form-data; boundary=x").POST(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[25 * MB + 1]))
            )
        );
        assertThat(tooLarge.status()).isEqualTo(413);
        var elsewhere = client.send(
            post("/api/plans/other", "multipart/form-data; boundary=x").POST(BodyPublishers.ofByteArray(upload))
        );
        assertThat(elsewhere.status()).isEqualTo(413);
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() {
        for (var path : new String[] { "/", "/public/", "/api/session", "/api/plans" }) {
            var answer = client.send(client.request(path).header("Accept", "text/html"));
            assertThat(answer.header("Content-Security-Policy"))
                .as(path)
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        }
    }

    private HttpRequest.Builder post(String path, String type) {
        return client
            .request(path)
            .header("Authorization", Client.token("city-editor", "SH"))
            .header("Content-Type", type);
    }
}
