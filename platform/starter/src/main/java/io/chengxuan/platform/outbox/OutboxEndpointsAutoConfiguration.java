package io.chengxuan.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What an operator can see and do about events that were not sent, or are to be sent again. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
public class OutboxEndpointsAutoConfiguration {

    @Bean
    Parked parkedAggregates(AggregateStore store, MeterRegistry meters) {
        return new Parked(store, meters);
    }

    @Bean
    ParkedEndpoint parkedEndpoint(Parked parked) {
        return new ParkedEndpoint(parked);
    }

    @Bean
    RepublishEndpoint republishEndpoint(ObjectProvider<Aggregates<?>> repositories, Topics topics) {
        return new RepublishEndpoint(repositories, topics);
    }
}
