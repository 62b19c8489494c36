package io.chengxuan.gateway.identity;

import io.chengxuan.gateway.key.KeysDirectory;
import io.chengxuan.gateway.key.SigningKeys;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    InternalTokens internalTokens(SigningKeys internalKeys) {
        return new InternalTokens(internalKeys, Clock.systemUTC());
    }

    @Bean
    LocalTokens localTokens(KeysDirectory directory) {
        return new LocalTokens(directory.file("local-token.key"));
    }

    @Bean
    Bearers bearers(List<BearerKind> kinds) {
        return new Bearers(kinds, Clock.systemUTC());
    }
}
