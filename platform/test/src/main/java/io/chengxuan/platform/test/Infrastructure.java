package io.chengxuan.platform.test;

import io.chengxuan.local.broker.BrokerSettings;
import io.chengxuan.local.broker.EmbeddedBroker;
import io.chengxuan.local.store.EmbeddedStore;
import io.chengxuan.local.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.common.utils.Exit;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Broker and store of a test JVM: embedded, or containers if the system property {@code chengxuan.test.containers} is true,
 * as it is with the Maven profile of that name. The system properties {@code chengxuan.test.bootstrap-servers} and
 * {@code chengxuan.test.mongodb} (without a database) put others in their place.
 */
public final class Infrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final boolean CONTAINERS = Boolean.getBoolean("chengxuan.test.containers");

    static {
        // Most of what is awaited comes within a few hundredths of a second.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
        // A document that is awaited is null until it is there.
        Awaitility.ignoreExceptionByDefault(NullPointerException.class);
    }

    private static final class Started {

        static final EmbeddedBroker BROKER = broker();
        static final EmbeddedStore STORE = EmbeddedStore.open(StoreSettings.inMemory());

        private static EmbeddedBroker broker() {
            try {
                var folder = Files.createTempDirectory("chengxuan-broker");
                // Not closed in order: the test JVM ends, and its data with it. A broker whose folder vanishes would halt
                // the JVM with status 1, and a passed build would fail.
                Runtime.getRuntime().addShutdownHook(
                    new Thread(() -> {
                        Exit.setHaltProcedure((_, _) -> {});
                        Exit.setExitProcedure((_, _) -> {});
                        FileSystemUtils.deleteRecursively(folder.toFile());
                    })
                );
                return EmbeddedBroker.open(BrokerSettings.anyPort(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static String bootstrapServers() {
        var given = System.getProperty("chengxuan.test.bootstrap-servers");
        if (given != null) {
            return given;
        }
        return CONTAINERS ? Containers.bootstrapServers() : Started.BROKER.bootstrapServers();
    }

    public static String mongoUri(String database) {
        var given = System.getProperty("chengxuan.test.mongodb");
        if (given != null) {
            return given + "/" + database;
        }
        return CONTAINERS ? Containers.mongoUri(database) : Started.STORE.connectionString(database);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var own = UUID.randomUUID().toString().substring(0, 8);
        TestPropertyValues.of(
            "spring.mongodb.uri=" + mongoUri("test-" + own),
            "spring.kafka.bootstrap-servers=" + bootstrapServers(),
            "chengxuan.events.prefix=" + own + ".",
            "chengxuan.events.partitions=2",
            "chengxuan.access.keys=" + Tokens.publicKeys(),
            "management.server.port=0"
        ).applyTo(context);
    }
}
