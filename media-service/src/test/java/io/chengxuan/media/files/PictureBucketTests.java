package io.chengxuan.media.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a small store on this machine that answers as S3 does. */
class PictureBucketTests {

    private static final String NO_KEY = "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private HttpServer server;
    private S3Client client;
    private PictureStore store;
    private volatile int status;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = PictureStoreConfiguration.client(
            "http://127.0.0.1:" + server.getAddress().getPort(),
            "us-east-1",
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"))
        );
        store = new PictureBucket(client, "bureau", "pictures/");
    }

    @AfterEach
    void close() {
        client.close();
        server.stop(0);
    }

    @Test
    void whatIsPutCanBeOpenedUntilItIsDeleted() throws Exception {
        var content = new byte[] { 1, 2, 3, 4, 5 };
        store.put("a-1", content, PictureType.PNG);
        assertThat(objects).containsOnlyKeys("/bureau/pictures/a-1");

        try (var opened = store.open("a-1")) {
            assertThat(opened.readAllBytes()).isEqualTo(content);
        }
        store.delete("a-1");
        store.delete("a-1");
        assertThatThrownBy(() -> store.open("a-1")).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void aStoreThatRefusesIsAFaultAndNoMissingFile() {
        status = 403;
        assertThatThrownBy(() -> store.put("b-1", new byte[1], PictureType.JPEG))
            .isInstanceOf(IOException.class)
            .isNotInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> store.open("b-1")).isInstanceOf(IOException.class);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            boolean signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).startsWith(
                "AWS4-HMAC-SHA256 Credential=key/"
            );
            if (status != 0 || !signed) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, body);
                    exchange.sendResponseHeaders(200, -1);
                }
                case "DELETE" -> {
                    objects.remove(path);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> {
                    var found = objects.get(path);
                    var content = found == null ? NO_KEY.getBytes(java.nio.charset.StandardCharsets.UTF_8) : found;
                    exchange.sendResponseHeaders(found == null ? 404 : 200, content.length);
                    exchange.getResponseBody().write(content);
                }
            }
        }
    }
}
