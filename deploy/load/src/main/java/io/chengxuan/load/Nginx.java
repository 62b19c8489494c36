package io.chengxuan.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An nginx with two servers on free ports: a small JSON answer, and a proxy in front of it. */
public final class Nginx implements AutoCloseable {

    private static final int END_SECONDS = 10;
    private static final String CONFIGURATION = """
    daemon off;
    pid %1$s/nginx.pid;
    error_log %1$s/error.log;
    worker_processes auto;
    events { worker_connections 4096; }
    http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        keepalive_requests 10000000;
        upstream small {
            server 127.0.0.1:%2$d;
            keepalive 256;
            keepalive_requests 10000000;
        }
        server {
            listen 127.0.0.1:%2$d;
            location / {
                default_type application/json;
                return 200 '{"items":[{"id":"PD","name":"浦东新区城管执法局","level":"DISTRICT"}],"next":null}';
            }
        }
        server {
            listen 127.0.0.1:%3$d;
            location / {
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_pass http://small;
            }
        }
    }
    """;

    private final Process process;
    private final int answer;
    private final int proxy;

    private Nginx(Process process, int answer, int proxy) {
        this.process = process;
        this.answer = answer;
        this.proxy = proxy;
    }

    /** IllegalStateException when it ends at once. */
    public static Nginx start() {
        try {
            var folder = Files.createTempDirectory("chengxuan-nginx");
            int answer = freePort();
            int proxy = freePort();
            var configuration = folder.resolve("nginx.conf");
            Files.writeString(configuration, CONFIGURATION.formatted(folder, answer, proxy));
            var process = new ProcessBuilder(
                List.of(
                    Programs.find("nginx").orElseThrow().toString(),
                    "-p",
                    folder + "/",
                    "-c",
                    configuration.toString()
                )
            )
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nginx: " + Files.readString(folder.resolve("out")));
            }
            return new Nginx(process, answer, proxy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives the small answer. */
    public URI answer() {
        return URI.create("http://127.0.0.1:" + answer);
    }

    /** Passes on to it. */
    public URI proxy() {
        return URI.create("http://127.0.0.1:" + proxy);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
