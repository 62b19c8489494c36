package io.chengxuan.local.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node (KRaft, broker and controller combined) in this JVM, on a folder that keeps its data between runs.
 *
 * <p>{@link #open} returns when clients can be served; topics are kept for ever and are never created by accident: services create
 * their own, tests use {@link #createTopics}.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Formats the folder on first use and starts the node.
     *
     * @throws UncheckedIOException when the folder cannot be written
     * @throws IllegalStateException when the node does not start, for example because a port is taken
     */
    public static EmbeddedBroker open(BrokerSettings settings) {
        Path log = settings.directory().toAbsolutePath();
        int port = settings.port() == 0 ? freePort(settings.host()) : settings.port();
        int controllerPort = settings.controllerPort() == 0 ? freePort(settings.host()) : settings.controllerPort();
        Map<String, String> configuration = BrokerConfiguration.of(log, settings.host(), port, controllerPort);
        formatIfNew(log);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(configuration, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new IllegalStateException("Broker did not start on " + settings.host() + ":" + port, e);
        }
        return new EmbeddedBroker(server, settings.host() + ":" + port);
    }

    /** Value of a client's {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Creates the topics that do not exist yet. */
    public void createTopics(int partitions, String... names) {
        List<NewTopic> topics = Arrays.stream(names)
            .map(name -> new NewTopic(name, Optional.of(partitions), Optional.empty()))
            .toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            for (var created : admin.createTopics(topics).values().values()) {
                awaitCreation(created.toCompletionStage().toCompletableFuture()::get);
            }
        }
    }

    /** Stops in order: hands over leadership, flushes and closes the log. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private interface Creation {
        void await() throws ExecutionException, InterruptedException;
    }

    private static void awaitCreation(Creation creation) {
        try {
            creation.await();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Topic not created", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }

    private static void formatIfNew(Path log) {
        // Kafka writes this file last when it formats, so a start killed half-way formats again.
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(log);
            new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream(), false))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setNodeId(BrokerConfiguration.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(log.toString()))
                .setMetadataLogDirectory(log.toString())
                .setControllerListenerName(BrokerConfiguration.CONTROLLER_LISTENER)
                .setIgnoreFormatted(true)
                .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Broker folder not formatted: " + log, e);
        }
    }

    private static int freePort(String host) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
