package io.chengxuan.gateway.oidc;

import io.chengxuan.gateway.GatewaySettings;
import io.chengxuan.gateway.account.Account;
import io.chengxuan.gateway.account.Accounts;
import io.chengxuan.gateway.identity.SessionIdentity;
import io.chengxuan.gateway.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Opens a session for the account that the provider's claim names. Whoever has no account here, or a disabled one, is sent
 * back to the sign-in page with {@code ?refused}; accounts are never made by signing in.
 */
@Component
@ConditionalOnProperty("chengxuan.gateway.oidc.issuer")
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String EMAIL = "email";

    private final Accounts accounts;
    private final SignIn signIn;
    private final OidcSettings settings;
    private final GatewaySettings.Session session;

    OidcSignIn(Accounts accounts, SignIn signIn, OidcSettings settings, GatewaySettings gateway) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.settings = settings;
        this.session = gateway.session();
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
        throws IOException {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var account = username(who)
            .flatMap(accounts::byUsername)
            .filter(found -> !found.disabled() && !found.machine());
        if (account.isEmpty()) {
            response.sendRedirect("/sign-in?refused=oidc");
            return;
        }
        Account signedIn = signIn.signedIn(account.get());
        SessionIdentity.openExternal(request.getSession(true), signedIn.identity(), session.atMost());
        response.sendRedirect("/");
    }

    @Override
    public void onAuthenticationFailure(
        HttpServletRequest request,
        HttpServletResponse response,
        AuthenticationException why
    ) throws IOException {
        log.warn("The provider's sign-in failed: {}", why.getMessage());
        response.sendRedirect("/sign-in?refused=oidc");
    }

    private Optional<String> username(Authentication who) {
        if (!(who.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        if (settings.claim().equals(EMAIL) && !Boolean.TRUE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        return Optional.ofNullable(user.getClaimAsString(settings.claim()));
    }
}
