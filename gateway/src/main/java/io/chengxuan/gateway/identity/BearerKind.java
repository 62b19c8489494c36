package io.chengxuan.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Optional;

/** One issuer whose tokens are taken. */
public interface BearerKind {
    String issuer();

    /** Whether the signature is the issuer's. */
    boolean verify(SignedJWT token) throws JOSEException;

    /** The account behind a verified token, as it is now. */
    Optional<Identity> identify(JWTClaimsSet claims);
}
