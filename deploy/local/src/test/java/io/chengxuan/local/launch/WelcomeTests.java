package io.chengxuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.local.process.Folders;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WelcomeTests {

    private static final Path REPOSITORY = Path.of("/clone");

    @Test
    void theHintForStoppingFitsHowAndWhereThePlatformRuns() {
        Folders usual = new Folders(REPOSITORY, Path.of("/clone/.chengxuan"));
        Folders other = new Folders(REPOSITORY, Path.of("/data"));

        assertThat(Welcome.stopping(usual, false)).isEqualTo("Ctrl-C or deploy/down");
        assertThat(Welcome.stopping(usual, true)).isEqualTo("deploy/down");
        assertThat(Welcome.stopping(other, true)).isEqualTo("deploy/down --data /data");
    }

    @Test
    void theAddressIsTheOneThatTheReadmeNames() {
        assertThat(Welcome.gateway("127.0.0.1", 0)).hasToString("http://127.0.0.1:8080/");
        assertThat(Welcome.gateway("0.0.0.0", 1)).hasToString("http://127.0.0.1:8081/");
    }
}
