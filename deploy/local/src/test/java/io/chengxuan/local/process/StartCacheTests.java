package io.chengxuan.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTests {

    @TempDir
    Path folder;

    @Test
    void theFirstRunRecordsAndTheNextOneUsesIt() throws IOException {
        StartCache cache = cache("-Xmx128m");
        recordedBy(cache);
        cache.settle(true);
        assertThat(cache.flags()).containsExactly("-XX:AOTCache=" + cache.file());
    }

    @Test
    void aRunThatDidNotEndWellLeavesNothing() throws IOException {
        StartCache cache = cache("-Xmx128m");
        recordedBy(cache);
        cache.settle(false);
        assertThat(folder).isEmptyDirectory();
        assertThat(cache.flags().getFirst()).startsWith("-XX:AOTCacheOutput=");
    }

    @Test
    void otherFlagsAndAnotherJdkHaveAnotherCache() {
        assertThat(cache("-Xmx128m").file()).isNotEqualTo(cache("-Xmx256m").file());
        assertThat(cache("-Xmx128m").file()).isNotEqualTo(
            StartCache.of(folder, "plan", "25.0.4", List.of("-Xmx128m")).file()
        );
    }

    @Test
    void aRefusedCacheIsMadeAnew() throws IOException {
        StartCache cache = cache("-Xmx128m");
        recordedBy(cache);
        cache.settle(true);
        cache.drop();
        assertThat(cache.flags().getFirst()).startsWith("-XX:AOTCacheOutput=");
    }

    private StartCache cache(String flag) {
        return StartCache.of(folder, "plan", "25.0.3", List.of(flag));
    }

    private static void recordedBy(StartCache cache) throws IOException {
        Files.writeString(Path.of(cache.flags().getFirst().substring("-XX:AOTCacheOutput=".length())), "cache");
    }
}
