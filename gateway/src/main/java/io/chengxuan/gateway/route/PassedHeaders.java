package io.chengxuan.gateway.route;

import io.chengxuan.gateway.identity.InternalTokens;
import io.chengxuan.gateway.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Which headers pass. Towards a service only those it has a use for, and a token of ours: a caller's own authorization,
 * cookies and forwarding headers stay here. Back from it all but what concerns the connection or is the gateway's to say.
 */
final class PassedHeaders {

    private static final List<String> TO_SERVICE = List.of(
        HttpHeaders.ACCEPT,
        HttpHeaders.ACCEPT_LANGUAGE,
        HttpHeaders.CONTENT_TYPE,
        HttpHeaders.CONTENT_DISPOSITION,
        HttpHeaders.IF_MATCH,
        HttpHeaders.IF_NONE_MATCH,
        HttpHeaders.RANGE,
        "Idempotency-Key",
        "Last-Event-ID",
        "traceparent"
    );
    private static final Set<String> KEPT_FROM_CLIENT = Set.of(
        "connection",
        "keep-alive",
        "proxy-authenticate",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "date",
        "server",
        "set-cookie",
        "x-request-id",
        "pragma",
        "expires",
        "www-authenticate",
        "content-security-policy",
        "referrer-policy",
        "strict-transport-security",
        "x-content-type-options",
        "x-frame-options",
        "x-xss-protection"
    );

    private final InternalTokens tokens;

    PassedHeaders(InternalTokens tokens) {
        this.tokens = tokens;
    }

    HttpHeaders toService(HttpServletRequest request) {
        var passed = new HttpHeaders();
        for (var name : TO_SERVICE) {
            var value = request.getHeader(name);
            if (value != null) {
                passed.set(name, value);
            }
        }
        var id = MDC.get("requestId");
        if (id != null) {
            passed.set("X-Request-Id", id);
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn caller) {
            passed.set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.of(caller.identity()));
        }
        return passed;
    }

    static boolean toClient(String name) {
        return !KEPT_FROM_CLIENT.contains(name.toLowerCase(Locale.ROOT));
    }
}
