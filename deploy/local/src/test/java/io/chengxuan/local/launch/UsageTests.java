package io.chengxuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scripts answer before they look for Java, a build or a running platform. */
class UsageTests {

    private static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path nothing;

    private record Ended(int status, String output) {}

    @ParameterizedTest
    @ValueSource(strings = { "up", "down", "status", "token" })
    void helpIsPrintedAtOnce(String command) throws Exception {
        var ended = run(command, "--data", "here", "--help");

        assertThat(ended.status()).isZero();
        assertThat(ended.output())
            .startsWith("usage: deploy/" + command)
            .contains("--data DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = { "up", "down", "status", "token" })
    void anUnknownOptionIsRefusedBeforeAnythingElse(String command) throws Exception {
        var ended = run(command, "--nonsense");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output())
            .startsWith("deploy/" + command + ": unknown option --nonsense")
            .hasLineCount(1);
    }

    private Ended run(String command, String... arguments) throws Exception {
        var line = new ArrayList<>(List.of("/usr/bin/env", "bash", DEPLOY.resolve(command).toString()));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line).directory(nothing.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.strip());
    }
}
