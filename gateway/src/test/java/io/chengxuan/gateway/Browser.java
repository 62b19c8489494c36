package io.chengxuan.gateway;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Keeps cookies and repeats the CSRF cookie in its header, as the console does. */
public final class Browser {

    private final Client client;
    private final JsonMapper json;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Client client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    public Answer signIn(String username, String password) {
        return post("/api/session", Map.of("username", username, "password", password));
    }

    public Answer get(String path) {
        return send(client.request(path));
    }

    public Answer post(String path, Object body) {
        return send(
            client
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
        );
    }

    public Answer send(HttpRequest.Builder request) {
        var answer = client.send(withCookies(request));
        for (var cookie : answer.response().headers().allValues("Set-Cookie")) {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    public HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                "Cookie",
                cookies
                    .entrySet()
                    .stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "))
            );
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        return request;
    }

    public String accountId() {
        return get("/api/session").json().get("accountId").asString();
    }

    public Map<String, String> cookies() {
        return cookies;
    }
}
