package io.chengxuan.local.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * The keys of one data folder, made at its first start so that every process finds them: {@code internal.jwks} and
 * {@code internal-public.jwks} (RFC 7517, P-256: what the gateway signs with and the services verify with) and
 * {@code local-token.key} (the text whose bytes sign local bearer tokens).
 *
 * @param folder with rights 0700
 */
public record LocalKeys(Path folder) {
    private static final int COORDINATE_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Creates what is missing; never replaces a key. */
    public void create() {
        OwnerOnly.folder(folder);
        if (!Files.exists(internalKeys())) {
            internal(Instant.now());
        }
        if (!Files.exists(localTokenKey())) {
            OwnerOnly.write(localTokenKey(), random());
        }
    }

    /** What verifies the gateway's tokens. */
    public Path internalPublicKeys() {
        return folder.resolve("internal-public.jwks");
    }

    Path internalKeys() {
        return folder.resolve("internal.jwks");
    }

    Path localTokenKey() {
        return folder.resolve("local-token.key");
    }

    /** The secret of local bearer tokens. */
    public byte[] localTokenSecret() {
        try {
            return Files.readAllBytes(localTokenKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void internal(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            String publicPart =
                "\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"%s\",\"iat\":%d,\"x\":\"%s\",\"y\":\"%s\"".formatted(
                    random().substring(0, 16),
                    now.getEpochSecond(),
                    coordinate(point.getAffineX()),
                    coordinate(point.getAffineY())
                );
            String d = coordinate(((ECPrivateKey) pair.getPrivate()).getS());
            // The private set last: it is what tells that both are there.
            OwnerOnly.write(internalPublicKeys(), "{\"keys\":[{" + publicPart + "}]}\n");
            OwnerOnly.write(internalKeys(), "{\"keys\":[{" + publicPart + ",\"d\":\"" + d + "\"}]}\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        // BigInteger adds a sign byte or drops leading zeros; RFC 7518 wants exactly 32 bytes.
        byte[] tail = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - COORDINATE_BYTES), bytes.length);
        System.arraycopy(tail, 0, fixed, COORDINATE_BYTES - tail.length, tail.length);
        return BASE64.encodeToString(fixed);
    }

    private static String random() {
        byte[] bytes = new byte[48];
        new SecureRandom().nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
