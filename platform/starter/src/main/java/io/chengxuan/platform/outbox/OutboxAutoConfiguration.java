package io.chengxuan.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.json.JsonMapper;

/** Versioned writes and the relay of a service's own events. */
@AutoConfiguration(
    beforeName = {
        "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
    }
)
@EnableConfigurationProperties(Topics.class)
public class OutboxAutoConfiguration {

    /** Business dates are dates, not instants: stored as ISO text they mean the same in every time zone. */
    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(
            List.of(
                new DateWriter(),
                new DateReader(),
                new TimeWriter(),
                new TimeReader(),
                new MonthWriter(),
                new MonthReader()
            )
        );
    }

    @Bean
    AggregateStore aggregateStore(MongoTemplate template, JsonMapper json, Topics topics) {
        return new AggregateStore(template, json, topics.service());
    }

    @Bean
    KafkaAdmin.NewTopics eventTopics(Topics topics, @Value("${chengxuan.events.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(topics.toCreate(replicas));
    }

    @Bean
    Relay relay(AggregateStore store, Topics topics, KafkaProperties kafka, MeterRegistry meters) {
        var settings = kafka.buildProducerProperties();
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 0);
        // With much to send, what waits for the requests under way goes in few large ones.
        settings.put("batch.size", 131_072);
        settings.put("compression.type", "none");
        // Short, so that a broker that is away is noticed by the relay's own retry and not hidden inside the client.
        settings.put("max.block.ms", 5_000);
        settings.put("request.timeout.ms", 5_000);
        settings.put("delivery.timeout.ms", 15_000);
        var producers = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        var sender = new EventSender(producers.createProducer(), topics.own(), "/" + topics.service());
        return new Relay(store, new RelayShards(store.template()), sender, meters);
    }

    @WritingConverter
    private static final class DateWriter implements Converter<LocalDate, String> {

        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static final class DateReader implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String date) {
            return LocalDate.parse(date);
        }
    }

    @WritingConverter
    private static final class TimeWriter implements Converter<LocalDateTime, String> {

        @Override
        public String convert(LocalDateTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    private static final class TimeReader implements Converter<String, LocalDateTime> {

        @Override
        public LocalDateTime convert(String time) {
            return LocalDateTime.parse(time);
        }
    }

    @WritingConverter
    private static final class MonthWriter implements Converter<YearMonth, String> {

        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    private static final class MonthReader implements Converter<String, YearMonth> {

        @Override
        public YearMonth convert(String month) {
            return YearMonth.parse(month);
        }
    }
}
