package io.chengxuan.gateway.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who a request comes from: its bearer token, or else its session. The account is looked up for each request.
 * A token that is refused makes the request anonymous; the session beside it is not asked.
 */
public final class IdentityFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Bearers bearers;
    private final CurrentIdentities accounts;
    private final SessionRepository<? extends Session> sessions;

    public IdentityFilter(Bearers bearers, CurrentIdentities accounts, SessionRepository<? extends Session> sessions) {
        this.bearers = bearers;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var now = source(request);
        now.get().ifPresent(identity -> {
            SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(identity)));
            StillSignedIn.remember(request, identity, now);
        });
        chain.doFilter(request, response);
    }

    private Supplier<Optional<Identity>> source(HttpServletRequest request) {
        var token = bearer(request);
        if (token != null) {
            return () -> bearers.identify(token);
        }
        var session = request.getSession(false);
        if (session == null) {
            return Optional::empty;
        }
        var id = session.getId();
        return () ->
            Optional.<Session>ofNullable(sessions.findById(id)).flatMap(found ->
                SessionIdentity.of(found::getAttribute, accounts)
            );
    }

    /** The bearer token of a request, or null. */
    public static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? header.substring(BEARER.length()).strip()
            : null;
    }
}
