package io.chengxuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTests {

    @TempDir
    Path run;

    @Test
    void theHolderIsNamedWhileItHoldsTheLock() {
        try (RunLock lock = RunLock.take(run).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(RunLock.holder(run)).isEqualTo("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void afterReleaseTheFileNamesNobody() throws Exception {
        RunLock.take(run).orElseThrow().close();
        assertThat(Files.readString(run.resolve("lock"))).isEmpty();
        RunLock.take(run).orElseThrow().close();
    }
}
