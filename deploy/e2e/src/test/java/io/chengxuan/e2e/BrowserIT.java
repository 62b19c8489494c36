package io.chengxuan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The main journey in Chromium, at 1280 and at 390 px; screenshots are left in {@code target/screenshots}. */
class BrowserIT {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    @Test
    void aPlanGoesFromDocumentToDashboardInABrowser() throws IOException, InterruptedException {
        var platform = SharedPlatform.get();
        var output = Files.createTempFile("journey", ".log");
        var builder = new ProcessBuilder(
            "node",
            "browser/journey.cjs",
            platform.gateway().toString(),
            platform.data().resolve("keys/sign-ins.tsv").toString(),
            document().toString(),
            MODULE.resolve("target/screenshots").toString()
        )
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
        builder.environment().put("NODE_PATH", MODULE.resolve("../../gateway/console/node_modules").toString());
        var journey = builder.start();
        boolean ended = journey.waitFor(10, TimeUnit.MINUTES);
        journey.destroy();

        var printed = Files.readString(output);
        assertThat(ended).as(printed).isTrue();
        assertThat(journey.exitValue()).as(printed).isZero();
        assertThat(printed).contains("journey done");
    }

    /** Another year's plan than the one that {@link JourneyIT} imports. */
    private static Path document() throws IOException {
        try (var plan = BrowserIT.class.getResourceAsStream("/plan.txt")) {
            var text = new String(plan.readAllBytes(), StandardCharsets.UTF_8).replace("2031", "2032");
            return Files.writeString(Files.createTempFile("plan-2032-", ".txt"), text);
        }
    }
}
