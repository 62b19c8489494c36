package io.chengxuan.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theFirstKeySignsAtOnceAndOnlyItsOwnerCanReadIt() throws Exception {
        var keys = at(START);
        assertThat(keys.signer().isPrivate()).isTrue();
        assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("k/test.jwks")))
        ).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("k")))).isEqualTo(
            "rwx------"
        );
        var published = JWKSet.load(folder.resolve("k/test-public.jwks").toFile());
        assertThat(published.getKeys())
            .singleElement()
            .satisfies(key -> assertThat(key.isPrivate()).isFalse());
    }

    @Test
    void theSameKeySignsAfterARestart() {
        var before = at(START).signer().getKeyID();
        assertThat(
            at(START.plus(Duration.ofDays(30)))
                .signer()
                .getKeyID()
        ).isEqualTo(before);
    }

    @Test
    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneStaysForAWhile() throws Exception {
        var old = at(START).signer().getKeyID();
        var due = START.plus(SigningKeys.SIGNS_FOR).plusSeconds(60);
        var keys = at(due);
        assertThat(keys.signer().getKeyID()).isEqualTo(old);
        assertThat(JWKSet.load(folder.resolve("k/test-public.jwks").toFile()).getKeys()).hasSize(2);

        var later = at(due.plus(SigningKeys.PUBLISHED_BEFORE).plusSeconds(1));
        assertThat(later.signer().getKeyID()).isNotEqualTo(old);
        assertThat(later.find(old)).isNotNull();

        var longAfter = at(due.plus(SigningKeys.PUBLISHED_BEFORE).plus(SigningKeys.KEPT_AFTER).plusSeconds(60));
        assertThat(longAfter.find(old)).isNull();
    }

    private SigningKeys at(Instant now) {
        return new SigningKeys(new KeysDirectory(folder.resolve("k")), "test", Clock.fixed(now, ZoneOffset.UTC));
    }
}
