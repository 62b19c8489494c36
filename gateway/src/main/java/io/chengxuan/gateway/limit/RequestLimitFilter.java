package io.chengxuan.gateway.limit;

import io.chengxuan.platform.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses with 429 and {@code Retry-After} what goes beyond the limit. Pages and their files are not counted. */
public final class RequestLimitFilter extends OncePerRequestFilter {

    private final RequestLimit limit;

    public RequestLimitFilter(RequestLimit limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !path.startsWith("/api/") && !path.startsWith("/oauth2/") && !path.startsWith("/login/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        long wait = limit.take(caller != null ? "user " + caller.getName() : "address " + request.getRemoteAddr());
        if (wait > 0) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(wait) + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", seconds);
        }
        chain.doFilter(request, response);
    }
}
