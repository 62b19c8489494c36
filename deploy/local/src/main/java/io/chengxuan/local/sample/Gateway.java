package io.chengxuan.local.sample;

import io.chengxuan.local.keys.LocalKeys;
import io.chengxuan.local.keys.LocalToken;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform's API as a script uses it: with a local token for each role, of its usual unit or of another one behind it
 * ({@code squad-officer PD-LJZ}), and an idempotency key on every command.
 */
final class Gateway {

    static final JsonMapper JSON = new JsonMapper();

    private static final String BOUNDARY = "sample-part-7f3c1a";
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final LocalKeys keys;

    Gateway(URI address, LocalKeys keys) {
        this.address = address;
        this.keys = keys;
    }

    URI address() {
        return address;
    }

    JsonNode get(String role, String path) {
        return answer(request(role, path).GET());
    }

    /** @param key the same text for the same command, however often it is sent */
    JsonNode post(String role, String path, String key, Object body) {
        BodyPublisher json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return answer(command(role, path, key).header("Content-Type", "application/json").POST(json));
    }

    /** A change of the version that was read last. */
    JsonNode change(String role, String path, long version, String key, Object body) {
        BodyPublisher json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return answer(
            command(role, path, key)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(json)
        );
    }

    /** Uploads a table as {@code multipart/form-data}, part {@code file}. */
    JsonNode upload(String role, String path, String key, String fileName, String table) {
        String body =
            "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\nContent-Type: text/tab-separated-values; charset=utf-8\r\n\r\n%3$s\r\n--%1$s--\r\n".formatted(
                BOUNDARY,
                fileName,
                table
            );
        return answer(
            command(role, path, key)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
        );
    }

    private HttpRequest.Builder command(String role, String path, String key) {
        // A header carries letters of ASCII only, and a key may have a title in it.
        return request(role, path).header("Idempotency-Key", URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String role, String path) {
        String[] who = role.split(" ");
        Optional<String> unit = who.length > 1 ? Optional.of(who[1]) : Optional.empty();
        String token = LocalToken.of(who[0], unit).signed(keys.localTokenSecret(), Instant.now());
        return HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "en");
    }

    private JsonNode answer(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String last = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                int status = response.statusCode();
                if (status < 300) {
                    return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
                }
                last = status + " " + response.body();
                if (status < 500 && status != 429) {
                    break;
                }
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SampleFailed("interrupted");
            }
            pause();
        }
        throw new SampleFailed(request.method() + " " + request.uri().getPath() + " -> " + last);
    }

    /** Waits a moment before asking again. */
    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailed("interrupted");
        }
    }
}
