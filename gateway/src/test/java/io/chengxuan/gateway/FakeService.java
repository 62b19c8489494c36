package io.chengxuan.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands for all services behind the gateway: remembers what reached it and answers as a test tells it to. */
public final class FakeService {

    /** A request as it arrived. */
    public record Seen(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
        public String header(String name) {
            return headers
                .entrySet()
                .stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElse("");
        }
    }

    private static final FakeService ONE = new FakeService();

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    private FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakeService get() {
        return ONE;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers one path in a way of its own; the request has been read and remembered by then. */
    public void answer(String path, HttpHandler handler) {
        answers.put(path, handler);
    }

    public List<Seen> seen(String path) {
        return seen
            .stream()
            .filter(request -> request.uri().getPath().equals(path))
            .toList();
    }

    public Seen last(String path) {
        return seen(path).getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        seen.add(
            new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                Map.copyOf(exchange.getRequestHeaders()),
                body
            )
        );
        answers.getOrDefault(exchange.getRequestURI().getPath(), FakeService::json).handle(exchange);
    }

    private static void json(HttpExchange exchange) throws IOException {
        byte[] body = "{\"items\":[],\"next\":null}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.getResponseHeaders().set("Set-Cookie", "leak=1");
        exchange.getResponseHeaders().set("Server", "secret");
        exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
