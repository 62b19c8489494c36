package io.chengxuan.gateway.signin;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chengxuan.gateway.GatewaySettings;
import io.chengxuan.gateway.account.Account;
import io.chengxuan.gateway.account.Accounts;
import io.chengxuan.gateway.account.CurrentAccounts;
import io.chengxuan.gateway.account.LentRoles;
import io.chengxuan.gateway.account.Passwords;
import io.chengxuan.gateway.account.StandsInFor;
import io.chengxuan.gateway.identity.SessionIdentity;
import io.chengxuan.gateway.identity.SignedIn;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIn signIn;
    private final Accounts accounts;
    private final CurrentAccounts current;
    private final LentRoles lent;
    private final Passwords passwords;
    private final GatewaySettings.Session settings;
    private final boolean provider;

    SessionController(
        SignIn signIn,
        Accounts accounts,
        CurrentAccounts current,
        LentRoles lent,
        Passwords passwords,
        GatewaySettings settings,
        @Value("${chengxuan.gateway.oidc.issuer:}") String issuer
    ) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.current = current;
        this.lent = lent;
        this.passwords = passwords;
        this.settings = settings.session();
        this.provider = !issuer.isEmpty();
    }

    /** Only JSON is taken, which another site's form cannot send; so there is no CSRF token to ask for yet. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PermitAll
    Opened open(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        if (given.username == null || given.password == null) {
            throw Problem.invalid().at(given.username == null ? "/username" : "/password", "required");
        }
        try {
            var account = signIn.signedIn(signIn.check(given.username, given.password, request.getRemoteAddr(), false));
            renew(request, account);
            return new Opened(who(account, account.identity().mustChangePassword()));
        } catch (LockedOut locked) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(locked.seconds()));
            throw locked;
        }
    }

    @GetMapping
    @PermitAll
    Who get(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            // Asking for it sets the cookie that the next change must repeat in a header.
            token.getToken();
        }
        var identity = signedIn().identity();
        return accounts
            .find(identity.accountId())
            .map(account -> who(account, identity.mustChangePassword()))
            .orElseGet(() ->
                new Who(
                    identity.accountId(),
                    identity.accountId(),
                    identity.accountId(),
                    identity.unit(),
                    identity.roles(),
                    identity.roles(),
                    List.of(),
                    false
                )
            );
    }

    /** How one may sign in: by password always; {@code provider} is where to send the browser for the other way. */
    @GetMapping("/methods")
    @PermitAll
    Methods methods() {
        return new Methods(true, provider ? "/oauth2/authorization/oidc" : null);
    }

    @DeleteMapping
    @PermitAll
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Ends every other session of the account. */
    @PostMapping("/password")
    @PermitAll
    Opened changePassword(
        @RequestBody NewPassword given,
        Command command,
        HttpServletRequest request,
        HttpServletResponse response
    ) {
        if (given.old == null || given.next == null) {
            throw Problem.invalid().at(given.old == null ? "/old" : "/new", "required");
        }
        var own = accounts.get(signedIn().identity().accountId());
        try {
            signIn.check(own.username(), given.old, request.getRemoteAddr(), false);
        } catch (LockedOut locked) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(locked.seconds()));
            throw locked;
        } catch (Problem refused) {
            throw refused.status() == HttpStatus.UNAUTHORIZED
                ? Problem.invalid().at("/old", "password-wrong")
                : refused;
        }
        passwords.judge(given.next, own.username());
        if (given.next.equals(given.old)) {
            throw Problem.invalid().at("/new", "password-same");
        }
        var hash = passwords.hash(given.next);
        var account = accounts.changeAnyway(own.id(), command, changed -> changed.changePassword(hash));
        current.forget(own.id());
        renew(request, account);
        return new Opened(who(account, account.identity().mustChangePassword()));
    }

    private Who who(Account account, boolean mustChangePassword) {
        var standsInFor = lent.to(account);
        return new Who(
            account.id(),
            account.username(),
            account.name(),
            account.unit(),
            account.identity(standsInFor).roles(),
            account.roles(),
            standsInFor,
            mustChangePassword
        );
    }

    /** A session is never carried over from before a sign-in. */
    private void renew(HttpServletRequest request, Account account) {
        close(request);
        SessionIdentity.open(request.getSession(true), account.identity(), settings.atMost());
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    private static SignedIn signedIn() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn known) {
            return known;
        }
        throw new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    record Credentials(
        @Schema(requiredMode = REQUIRED) @Nullable String username,
        @Schema(requiredMode = REQUIRED) @Nullable String password
    ) {}

    record NewPassword(
        @Schema(requiredMode = REQUIRED) @Nullable String old,
        @Schema(requiredMode = REQUIRED) @JsonProperty("new") @Nullable String next
    ) {}

    record Opened(Who account) {}

    record Methods(boolean password, @Nullable String provider) {}

    /**
     * Who is signed in, for the console.
     *
     * @param roles in which the account may act now: its own, and those of the colleagues it stands in for
     */
    record Who(
        String accountId,
        String username,
        String name,
        String unit,
        List<String> roles,
        List<String> ownRoles,
        List<StandsInFor> standsInFor,
        boolean mustChangePassword
    ) {}
}
