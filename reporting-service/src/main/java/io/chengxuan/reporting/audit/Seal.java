package io.chengxuan.reporting.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the journal's heads with Ed25519. The key is a PKCS#8 PEM file; it is created, readable by its owner only,
 * where none is.
 */
final class Seal {

    private static final Logger log = LoggerFactory.getLogger(Seal.class);
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair keys;

    private Seal(KeyPair keys) {
        this.keys = keys;
    }

    static Seal load(@Nullable Path file) {
        try {
            if (file == null) {
                log.warn("chengxuan.reporting.audit-key is not set: heads are signed with a key of this process only");
                return new Seal(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
            }
            return new Seal(Files.exists(file) ? read(file) : create(file));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the audit journal cannot be used: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public key in Base64. */
    String key() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this key has signed the text. */
    boolean isOn(String text, String sign) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(keys.getPublic());
            signature.update(text.getBytes(UTF_8));
            return signature.verify(Base64.getDecoder().decode(sign));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        var body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        var encoded = Base64.getMimeDecoder().decode(body.trim());
        var key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        if (key instanceof EdECPrivateKey edwards && edwards.getBytes().isPresent()) {
            return pair(edwards.getBytes().get());
        }
        throw new GeneralSecurityException("Not an Ed25519 key");
    }

    /** The pair that a private key belongs to: a generator that is given the key's bytes for chance makes the same one. */
    private static KeyPair pair(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(
            NamedParameterSpec.ED25519,
            new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            }
        );
        return generator.generateKeyPair();
    }

    private static KeyPair create(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
            file,
            """
            -----BEGIN PRIVATE KEY-----
            %s
            -----END PRIVATE KEY-----
            """.formatted(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())),
            StandardOpenOption.WRITE
        );
        return pair;
    }
}
