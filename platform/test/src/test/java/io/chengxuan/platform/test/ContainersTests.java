package io.chengxuan.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContainersTests {

    @Test
    void theyAreWhatTheDeploymentRunsOn() throws IOException {
        assertThat(Files.readAllLines(Path.of("..", "..", "docker-compose.yml")))
            .contains("    image: " + Containers.KAFKA_IMAGE)
            .contains("    image: " + Containers.MONGO_IMAGE);
    }
}
