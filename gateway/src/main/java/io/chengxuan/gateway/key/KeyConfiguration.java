package io.chengxuan.gateway.key;

import io.chengxuan.gateway.GatewaySettings;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    static KeysDirectory keysDirectory(GatewaySettings settings) {
        return new KeysDirectory(settings.keysDirectory());
    }

    /** Sign what services believe. */
    @Bean
    static SigningKeys internalKeys(KeysDirectory directory) {
        return new SigningKeys(directory, "internal", Clock.systemUTC());
    }

    /** Sign what machines show to the gateway; services do not know them. */
    @Bean
    static SigningKeys machineKeys(KeysDirectory directory) {
        return new SigningKeys(directory, "machine", Clock.systemUTC());
    }

    @Bean
    Rotation keyRotation(SigningKeys internalKeys, SigningKeys machineKeys) {
        return new Rotation(internalKeys, machineKeys);
    }

    record Rotation(SigningKeys internal, SigningKeys machine) {
        @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
        void refresh() {
            internal.refresh();
            machine.refresh();
        }
    }
}
