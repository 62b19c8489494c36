package io.chengxuan.gateway.machine;

import io.chengxuan.gateway.account.Account;
import io.chengxuan.gateway.signin.SignIn;
import io.chengxuan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** A client id is a machine account's user name, its secret that account's password, with the same lock-out. */
final class MachineSignIn implements AuthenticationProvider {

    private final SignIn signIn;

    MachineSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var shown = (OAuth2ClientAuthenticationToken) given;
        var method = shown.getClientAuthenticationMethod();
        boolean secret =
            method.equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC) ||
            method.equals(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        if (!secret || shown.getCredentials() == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        try {
            var account = signIn.signedIn(
                signIn.check(shown.getPrincipal().toString(), shown.getCredentials().toString(), address(given), true)
            );
            return new OAuth2ClientAuthenticationToken(client(account), method, null);
        } catch (Problem refused) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    static RegisteredClient client(Account account) {
        return RegisteredClient.withId(account.id())
            .clientId(account.username())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
