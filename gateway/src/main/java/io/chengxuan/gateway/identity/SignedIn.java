package io.chengxuan.gateway.identity;

import io.chengxuan.platform.access.Caller;
import java.util.LinkedHashSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The authentication of a request. Everybody signed in has {@link #ACCOUNT}; {@link #READY} and the roles come only once
 * the first password has been changed.
 */
public final class SignedIn extends AbstractAuthenticationToken {

    public static final String ACCOUNT = "account";
    public static final String READY = "ready";

    private final Identity identity;
    private final Caller caller;

    public SignedIn(Identity identity) {
        super(
            (identity.mustChangePassword()
                ? Stream.of(ACCOUNT)
                : Stream.concat(Stream.of(ACCOUNT, READY), identity.roles().stream())
            )
                .map(SimpleGrantedAuthority::new)
                .toList()
        );
        this.identity = identity;
        this.caller = new Caller(
            identity.accountId(),
            identity.unit(),
            new LinkedHashSet<>(identity.roles()),
            new LinkedHashSet<>(identity.lent())
        );
        setAuthenticated(true);
    }

    public Identity identity() {
        return identity;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
