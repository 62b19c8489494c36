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
    void withoutACacheTheRunRecordsAndWithOneItIsUsed() throws IOException {
        StartCache cache = cache("-Xmx128m");
        recordedBy(cache);
        assertThat(cache.recorded()).isTrue();
        Files.writeString(cache.file(), "cache");
        assertThat(cache.startFlags()).containsExactly("-XX:AOTCache=" + cache.file());
    }

    @Test
    void aRunThatDidNotEndWellLeavesNothing() throws IOException {
        StartCache cache = cache("-Xmx128m");
        recordedBy(cache);
        cache.forget();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRecordingTheJdkCannotReadLeavesNothingToo() throws IOException {
        StartCache cache = cache("-Xmx128m");
        recordedBy(cache);
        cache.create();
        assertThat(folder).isEmptyDirectory();
        assertThat(cache.startFlags()).contains("-XX:AOTMode=record");
    }

    @Test
    void otherFlagsHaveAnotherCache() {
        assertThat(cache("-Xmx128m").file()).isNotEqualTo(cache("-Xmx256m").file());
    }

    @Test
    void aRefusedCacheIsMadeAnew() throws IOException {
        StartCache cache = cache("-Xmx128m");
        Files.writeString(cache.file(), "cache");
        cache.drop();
        assertThat(cache.startFlags()).contains("-XX:AOTMode=record");
    }

    private StartCache cache(String flag) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return StartCache.of(folder, Member.PLAN, java, List.of(flag), "plan.jar");
    }

    private static void recordedBy(StartCache cache) throws IOException {
        Files.writeString(
            Path.of(cache.startFlags().getLast().substring("-XX:AOTConfiguration=".length())),
            "recording"
        );
    }
}
