package io.chengxuan.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

    private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

    @TempDir
    Path folder;

    @Test
    void aKeyThatIsAddedIsKnownWithoutARestart() throws Exception {
        write("1", Instant.ofEpochSecond(1));
        var keys = new KeyFile(file());
        write("2", Instant.ofEpochSecond(2));

        assertThat(ids(keys)).containsExactly("2");
    }

    @Test
    void aFileThatCannotBeReadLeavesTheKeysAsTheyWere() throws Exception {
        write("1", Instant.ofEpochSecond(1));
        var keys = new KeyFile(file());
        Files.writeString(file(), "{");
        assertThat(ids(keys)).containsExactly("1");
        Files.delete(file());
        assertThat(ids(keys)).containsExactly("1");
    }

    @Test
    void aServiceDoesNotStartWithoutKeys() {
        assertThatThrownBy(() -> new KeyFile(file())).isInstanceOf(NoSuchFileException.class);
    }

    private Path file() {
        return folder.resolve("public.jwks");
    }

    private void write(String id, Instant at) throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        Files.writeString(file(), new JWKSet(key).toString(true));
        Files.setLastModifiedTime(file(), FileTime.from(at));
    }

    private static List<String> ids(KeyFile keys) {
        return keys.get(ALL, null).stream().map(JWK::getKeyID).toList();
    }
}
