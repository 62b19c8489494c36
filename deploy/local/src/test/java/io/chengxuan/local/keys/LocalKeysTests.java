package io.chengxuan.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalKeysTests {

    @TempDir
    Path data;

    private LocalKeys keys;

    @BeforeEach
    void create() {
        keys = new LocalKeys(data.resolve("keys"));
        keys.create();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadThem() throws IOException {
        assertThat(rights(keys.folder())).isEqualTo("rwx------");
        for (Path key : List.of(keys.internalKeys(), keys.localTokenKey())) {
            assertThat(rights(key)).isEqualTo("rw-------");
        }
    }

    @Test
    void whatThePrivateKeySignsThePublicSetVerifies() throws Exception {
        JsonNode secret = key(keys.internalKeys());
        JsonNode published = key(keys.internalPublicKeys());
        assertThat(published.has("d")).isFalse();
        assertThat(published.get("kid")).isEqualTo(secret.get("kid"));

        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec parameters = curve.getParameterSpec(ECParameterSpec.class);
        KeyFactory factory = KeyFactory.getInstance("EC");
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(factory.generatePrivate(new ECPrivateKeySpec(number(secret, "d"), parameters)));
        signature.update(text);
        byte[] signed = signature.sign();
        ECPoint point = new ECPoint(number(published, "x"), number(published, "y"));
        signature.initVerify(factory.generatePublic(new ECPublicKeySpec(point, parameters)));
        signature.update(text);
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void aSecondStartKeepsThem() throws IOException {
        String internal = Files.readString(keys.internalKeys());
        byte[] local = keys.localTokenSecret();
        keys.create();
        assertThat(keys.internalKeys()).hasContent(internal);
        assertThat(keys.localTokenSecret()).isEqualTo(local).hasSizeGreaterThanOrEqualTo(32);
    }

    private static JsonNode key(Path file) {
        return new JsonMapper().readTree(file.toFile()).get("keys").get(0);
    }

    private static BigInteger number(JsonNode key, String name) {
        byte[] bytes = Base64.getUrlDecoder().decode(key.get(name).asString());
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
