package io.chengxuan.gateway.refusal;

import io.chengxuan.platform.access.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has every 403 to somebody signed in noted, whether the gateway gave it or a service did. What is not in the caller's
 * scope is answered as if it were not there, and is not a refusal anybody can be told of.
 */
public final class NotedRefusals extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(NotedRefusals.class);

    private final Refusals refusals;

    public NotedRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        chain.doFilter(request, response);
        if (
            response.getStatus() == HttpStatus.FORBIDDEN.value() &&
            authentication != null &&
            authentication.getPrincipal() instanceof Caller caller
        ) {
            note(caller, request);
        }
    }

    /** The answer is on its way; a store that is away must not change it. */
    private void note(Caller caller, HttpServletRequest request) {
        try {
            refusals.note(caller, request.getMethod(), request.getServletPath());
        } catch (RuntimeException e) {
            log.warn("A refusal to {} could not be noted: {}", caller.accountId(), e.toString());
        }
    }
}
