package io.chengxuan.reporting.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {

    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceForItsOwnerAloneAndReadAgain() throws IOException {
        var file = folder.resolve("keys/journal.pem");
        var first = Seal.load(file);
        var second = Seal.load(file);

        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.isOn("text", first.sign("text"))).isTrue();
        assertThat(second.isOn("another text", first.sign("text"))).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void whatIsNoKeyIsRefusedByName() throws IOException {
        var file = Files.writeString(folder.resolve("broken.pem"), "not a key");

        assertThatThrownBy(() -> Seal.load(file))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("broken.pem");
    }

    @Test
    void aSignatureThatIsNotOneIsNotOurs() {
        assertThat(Seal.load(null).isOn("text", "nonsense")).isFalse();
    }
}
