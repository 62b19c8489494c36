package io.chengxuan.local.sample;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A browser's session as far as choosing a password needs it: sign-in, session cookie and the token against forged requests. */
final class Session {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(cookies)
        .build();
    private final URI address;

    Session(URI address) {
        this.address = address;
    }

    void choosePassword(String username, String oneTime, String password) {
        send(json("/api/session", Map.of("username", username, "password", oneTime)));
        send(HttpRequest.newBuilder(address.resolve("/api/session")));
        send(
            json("/api/session/password", Map.of("old", oneTime, "new", password))
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("Idempotency-Key", "sample-password-" + oneTime.hashCode())
        );
    }

    private HttpRequest.Builder json(String path, Map<String, String> body) {
        return HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Gateway.JSON.writeValueAsBytes(body)));
    }

    private String cookie(String name) {
        return cookies
            .getCookieStore()
            .getCookies()
            .stream()
            .filter(cookie -> cookie.getName().equals(name))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElse("");
    }

    private void send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new SampleFailed(
                    request.uri().getPath() + " -> " + response.statusCode() + " " + response.body()
                );
            }
        } catch (IOException e) {
            throw new SampleFailed(request.uri().getPath() + " -> " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailed("interrupted");
        }
    }
}
