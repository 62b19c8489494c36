package io.chengxuan.platform.privacy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where {@code chengxuan.privacy.keys} names a directory for the keys of personal data. */
@AutoConfiguration
@ConditionalOnProperty("chengxuan.privacy.keys")
@EnableScheduling
public class PrivacyAutoConfiguration {

    @Bean
    MonthKeys monthKeys(@Value("${chengxuan.privacy.keys}") Path directory) throws IOException {
        return new MonthKeys(directory);
    }

    @Bean
    Vault vault(MonthKeys keys) {
        return new Vault(keys);
    }

    @Bean
    DestroyKeys destroyKeys(MonthKeys keys, ObjectProvider<RetainedData> holders, Clock clock) {
        return new DestroyKeys(keys, holders.orderedStream().toList(), clock);
    }
}
