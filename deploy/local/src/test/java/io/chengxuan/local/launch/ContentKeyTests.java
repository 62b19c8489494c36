package io.chengxuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of {@code deploy/up} that decides whether a jar is current, run as the script runs it. */
class ContentKeyTests {

    private static final Path SCRIPT = Path.of("src/main/scripts/build.sh").toAbsolutePath();

    @TempDir
    Path repository;

    @BeforeEach
    void aSmallModule() throws IOException {
        write("pom.xml", "<project/>");
        write("part/pom.xml", "<project/>");
        write("part/src/main/java/A.java", "class A {}");
    }

    @Test
    void theSameContentHasTheSameKeyWhateverItsTimes() throws Exception {
        String before = key();
        Files.setLastModifiedTime(repository.resolve("part/src/main/java/A.java"), FileTime.from(Instant.EPOCH));
        assertThat(key()).isEqualTo(before).hasSize(16);
    }

    @Test
    void aChangedSourceAPomAndANewFileChangeTheKey() throws Exception {
        String before = key();
        write("part/src/main/java/A.java", "class A { int a; }");
        String changed = key();
        write("pom.xml", "<project></project>");
        String otherPom = key();
        write("part/src/main/resources/a.txt", "");
        assertThat(Set.of(before, changed, otherPom, key())).hasSize(4);
    }

    @Test
    void testsAndBuildResultsDoNotCount() throws Exception {
        String before = key();
        write("part/src/test/java/ATests.java", "class ATests {}");
        write("part/target/src/main/java/A.java", "class A {}");
        write("part/console/node_modules/x/index.js", "x");
        write("part/console/src/api/generated/plan.ts", "export type A = string;");
        assertThat(key()).isEqualTo(before);
    }

    @Test
    void aJarWithoutTheKeyOfItsSourcesIsStale() throws Exception {
        write("part/target/part-0.1.0-SNAPSHOT-boot.jar", "jar");
        Files.setLastModifiedTime(
            repository.resolve("part/target/part-0.1.0-SNAPSHOT-boot.jar"),
            FileTime.from(Instant.EPOCH)
        );
        write("platform/starter/pom.xml", "<project/>");
        assertThat(bash("stale part && echo stale || echo current")).isEqualTo("stale");
        bash("content_key $(inputs part) > part/target/up.key");
        assertThat(bash("stale part && echo stale || echo current")).isEqualTo("current");
        Files.delete(repository.resolve("part/target/part-0.1.0-SNAPSHOT-boot.jar"));
        assertThat(bash("stale part && echo stale || echo current")).isEqualTo("stale");
    }

    @Test
    void aJarThatMavenBuiltAfterTheLastChangeIsCurrent() throws Exception {
        write("platform/starter/pom.xml", "<project/>");
        write("part/target/part-0.1.0-SNAPSHOT-boot.jar", "jar");
        Path jar = repository.resolve("part/target/part-0.1.0-SNAPSHOT-boot.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(bash("stale part && echo stale || echo current")).isEqualTo("current");
        write("part/src/main/java/A.java", "class A { int later; }");
        Files.setLastModifiedTime(
            repository.resolve("part/src/main/java/A.java"),
            FileTime.from(Instant.now().plusSeconds(120))
        );
        assertThat(bash("stale part && echo stale || echo current")).isEqualTo("stale");
    }

    private String key() throws Exception {
        return bash("content_key part");
    }

    private String bash(String command) throws Exception {
        Process bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", ". " + SCRIPT + "; " + command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(bash.waitFor()).as(output).isZero();
        return output;
    }

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
