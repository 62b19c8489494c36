package io.chengxuan.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker as a process of its own, killed without warning. */
class BrokerRestartIT {

    private static final String TOPIC = "acknowledged";

    @TempDir
    Path directory;

    private int port;
    private int controllerPort;
    private Process broker;

    @BeforeEach
    void start() throws IOException {
        port = freePort();
        controllerPort = freePort();
        run();
    }

    @AfterEach
    void end() {
        broker.destroyForcibly();
    }

    @Test
    void afterKillMinusNineEverythingAcknowledgedIsThereAndWritingGoesOnWithinSeconds() throws Exception {
        createTopic();
        List<String> values = new ArrayList<>(IntStream.range(0, 500).mapToObj(String::valueOf).toList());
        Records.produce(bootstrapServers(), TOPIC, values.toArray(String[]::new));

        broker.destroyForcibly().waitFor();
        Instant killed = Instant.now();
        run();
        values.add("after");
        Records.produce(bootstrapServers(), TOPIC, "after");

        assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(Records.consume(bootstrapServers(), TOPIC, values.size())).isEqualTo(values);
    }

    @Test
    void aTermSignalEndsItCleanly() throws Exception {
        broker.destroy();
        assertThat(broker.waitFor()).isEqualTo(143);
        assertThat(directory.resolve("log/.kafka_cleanshutdown")).exists();
    }

    private void run() throws IOException {
        Path output = Files.createTempFile(directory, "broker", ".out");
        broker = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            BrokerMain.class.getName(),
            directory.resolve("log").toString(),
            String.valueOf(port),
            String.valueOf(controllerPort)
        )
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> {
                assertThat(broker.isAlive()).as("%s", output).isTrue();
                try (Stream<String> lines = Files.lines(output)) {
                    return lines.anyMatch(("broker ready on " + bootstrapServers())::equals);
                }
            });
    }

    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin
                .createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                .all()
                .get();
        }
    }

    private String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
