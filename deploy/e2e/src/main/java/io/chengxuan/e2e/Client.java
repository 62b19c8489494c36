package io.chengxuan.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A user of the gateway with a bearer token. */
public final class Client {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5))
        .build();

    private final URI gateway;
    private final String token;

    Client(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts a body as JSON under a fresh idempotency key. */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String key) {
        return send(
            request(path)
                .header("Content-Type", "application/json")
                // A header is ASCII; keys that are made of notes are not.
                .header("Idempotency-Key", URLEncoder.encode(key, StandardCharsets.UTF_8))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
        );
    }

    /** Posts a change by somebody who has seen that version. */
    public Answer change(String path, Object body, long version) {
        return send(
            request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
        );
    }

    public Answer put(String path, Object body, String etag) {
        return send(
            request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
        );
    }

    /** Uploads one file as the multipart field {@code file}. */
    public Answer upload(String path, String fileName, byte[] content) {
        var boundary = "chengxuan-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.writeBytes(
            (
                "--" +
                boundary +
                "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" +
                fileName +
                "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            ).getBytes(StandardCharsets.UTF_8)
        );
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
            request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
        );
    }

    /** The lines of an event stream as they come; close the stream to leave. */
    public java.util.stream.Stream<String> stream(String path) {
        var request = request(path).header("Accept", "text/event-stream").GET().build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
