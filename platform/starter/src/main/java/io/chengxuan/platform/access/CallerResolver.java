package io.chengxuan.platform.access;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.platform.web.RepeatedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers their {@link Caller}, {@link Scope} and {@link Command}. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> SUPPORTED = Set.of(Caller.class, Scope.class, Command.class);

    private final UnitTree units;
    private final Clock clock;

    CallerResolver(UnitTree units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return SUPPORTED.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binder
    ) {
        var caller = caller();
        if (parameter.getParameterType() == Caller.class) {
            return caller;
        }
        if (parameter.getParameterType() == Scope.class) {
            return new Scope(caller, units.isCity(caller.unit()), units.subtree(caller.unit()));
        }
        return command(caller, Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    private static Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        if (authentication instanceof JwtAuthenticationToken token) {
            var jwt = token.getToken();
            return new Caller(
                Objects.requireNonNull(jwt.getSubject()),
                Objects.requireNonNullElse(jwt.getClaimAsString("unit"), ""),
                roles(jwt, "roles"),
                roles(jwt, "lent")
            );
        }
        throw new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    private static Set<String> roles(Jwt jwt, String claim) {
        return new LinkedHashSet<>(Objects.requireNonNullElse(jwt.getClaimAsStringList(claim), List.of()));
    }

    private Command command(Caller caller, HttpServletRequest request) {
        var key = request.getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "idempotency-key");
        }
        var route = request.getMethod() + " " + request.getRequestURI();
        return new Command(
            caller.accountId(),
            caller.unit(),
            key == null ? null : Fingerprint.of(caller.accountId(), route, key),
            RepeatedBody.fingerprint(request),
            expectedVersion(request.getHeader(HttpHeaders.IF_MATCH)),
            clock.instant()
        );
    }

    private static @Nullable Long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Long.parseLong(ifMatch.replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException _) {
            throw new Problem(HttpStatus.BAD_REQUEST, "if-match");
        }
    }
}
