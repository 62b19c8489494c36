package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreMainTests {

    @Test
    void argumentsComeBeforeTheEnvironment() throws UnknownHostException {
        StoreSettings settings = StoreMain.settings(
            new String[] { "--directory=/data", "--fsync=true" },
            Map.of("CHENGXUAN_STORE_DIRECTORY", "/other", "CHENGXUAN_STORE_JOURNAL_BYTES", "1000")
        );
        assertThat(settings.directory()).isEqualTo(Path.of("/data"));
        assertThat(settings.fsync()).isTrue();
        assertThat(settings.journalBytes()).isEqualTo(1_000);
        assertThat(settings.port()).isEqualTo(27017);
        assertThat(settings.address()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void withoutADirectoryDataStayInMemory() throws UnknownHostException {
        assertThat(StoreMain.settings(new String[0], Map.of()).directory()).isNull();
    }
}
