package io.chengxuan.gateway.access;

import io.chengxuan.gateway.identity.IdentityFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * The cookie {@code XSRF-TOKEN} must be repeated in the header {@code X-XSRF-TOKEN} by everything a browser's session
 * changes. Never asked for as a form field: looking for it would read an upload before anything has bounded it.
 */
final class CsrfByHeader extends CsrfTokenRequestAttributeHandler {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(token.getHeaderName());
    }

    static CookieCsrfTokenRepository cookie() {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return repository;
    }

    /** A bearer token is not sent by a browser on its own; signing in and the public pages have no session to abuse. */
    static boolean required(HttpServletRequest request) {
        var path = request.getServletPath();
        return (
            !SAFE.contains(request.getMethod()) &&
            IdentityFilter.bearer(request) == null &&
            !path.startsWith("/api/public/") &&
            !(path.equals("/api/session") && request.getMethod().equals("POST"))
        );
    }
}
