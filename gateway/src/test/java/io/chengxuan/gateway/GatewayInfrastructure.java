package io.chengxuan.gateway;

import io.chengxuan.platform.test.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Broker, store, fake services, a keys directory with a local secret, and limits that a test can reach. */
public final class GatewayInfrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String LOCAL_SECRET = "0123456789abcdef0123456789abcdef-only-for-tests";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var own = UUID.randomUUID().toString().substring(0, 8);
        var service = FakeService.get().address();
        TestPropertyValues.of(
            "spring.mongodb.uri=" + Infrastructure.mongoUri("gateway-" + own),
            "spring.kafka.bootstrap-servers=" + Infrastructure.bootstrapServers(),
            "chengxuan.events.prefix=" + own + ".",
            "chengxuan.events.partitions=2",
            "management.server.port=0",
            "server.shutdown=immediate",
            "chengxuan.gateway.keys-directory=" + keys(),
            "chengxuan.gateway.routes.plan=" + service,
            "chengxuan.gateway.routes.campaign=" + service,
            "chengxuan.gateway.routes.media=" + service,
            "chengxuan.gateway.routes.sentiment=" + service,
            "chengxuan.gateway.routes.reporting=" + service,
            "chengxuan.gateway.limit.per-second=100",
            "chengxuan.gateway.limit.burst=300",
            "chengxuan.gateway.upstream.answer-within=1s",
            "chengxuan.gateway.live.heartbeat=1s",
            "resilience4j.bulkhead.configs.default.max-concurrent-calls=16",
            "resilience4j.bulkhead.configs.default.max-wait-duration=200ms",
            "chengxuan.gateway.sign-in.address-tries=1000",
            "chengxuan.gateway.machines.feeder.secret={noop}feeder-secret",
            "chengxuan.gateway.machines.feeder.unit=PD",
            "chengxuan.gateway.machines.feeder.roles=district-editor"
        ).applyTo(context);
    }

    private static Path keys() {
        try {
            var directory = Files.createTempDirectory("gateway-keys");
            Files.writeString(directory.resolve("local-token.key"), LOCAL_SECRET);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
