package io.chengxuan.gateway.machine;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.chengxuan.gateway.identity.BearerKind;
import io.chengxuan.gateway.identity.CurrentIdentities;
import io.chengxuan.gateway.identity.Identity;
import io.chengxuan.gateway.key.SigningKeys;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * The tokens machines get for their client credentials, good for 10 minutes. They name the account and which of its secrets
 * was shown; what the account may do is looked up when the token is used.
 */
final class MachineTokens implements BearerKind, OAuth2TokenGenerator<OAuth2AccessToken> {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String CREDENTIAL = "credential";

    private final String issuer;
    private final SigningKeys keys;
    private final CurrentIdentities accounts;

    MachineTokens(String issuer, SigningKeys keys, CurrentIdentities accounts) {
        this.issuer = issuer;
        this.keys = keys;
        this.accounts = accounts;
    }

    @Override
    public @Nullable OAuth2AccessToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        var account = accounts.find(context.getRegisteredClient().getId());
        return account.map(this::mint).orElse(null);
    }

    private OAuth2AccessToken mint(Identity account) {
        var now = Instant.now();
        var until = now.plus(LIFETIME);
        var key = keys.signer();
        var token = new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(account.accountId())
                .claim(CREDENTIAL, account.credential())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(until))
                .build()
        );
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token.serialize(), now, until, Set.of());
    }

    @Override
    public String issuer() {
        return issuer;
    }

    @Override
    public boolean verify(SignedJWT token) throws JOSEException {
        var key = keys.find(token.getHeader().getKeyID());
        return (
            key != null &&
            JWSAlgorithm.ES256.equals(token.getHeader().getAlgorithm()) &&
            token.verify(new ECDSAVerifier(key))
        );
    }

    @Override
    public Optional<Identity> identify(JWTClaimsSet claims) {
        try {
            var credential = claims.getLongClaim(CREDENTIAL);
            return accounts
                .find(claims.getSubject())
                .filter(account -> Long.valueOf(account.credential()).equals(credential));
        } catch (ParseException _) {
            return Optional.empty();
        }
    }
}
