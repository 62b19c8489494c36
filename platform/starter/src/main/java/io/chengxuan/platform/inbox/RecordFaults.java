package io.chengxuan.platform.inbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.outbox.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a record whose handling failed. An unreachable store or broker, a time-out or a version conflict is tried
 * again without end; a fault of the record itself goes to the dead letters after three attempts, raw bytes and cause.
 */
final class RecordFaults {

    private static final int ATTEMPTS = 3;

    private RecordFaults() {}

    static DefaultErrorHandler handler(KafkaOperations<String, byte[]> deadLetters, MeterRegistry meters) {
        // From the start, so that the first one shows as an increase.
        var dead = meters.counter("chengxuan.inbox.dead");
        var recoverer = new DeadLetterPublishingRecoverer(deadLetters, (record, _) ->
            new TopicPartition(Topics.deadLetters(record.topic()), record.partition())
        );
        recoverer.setFailIfSendResultIsError(true);
        ConsumerAwareRecordRecoverer counted = (record, consumer, fault) -> {
            recoverer.accept(record, consumer, Objects.requireNonNull(fault));
            dead.increment();
        };
        var handler = new DefaultErrorHandler(counted, new FixedBackOff(100, ATTEMPTS - 1));
        // Every fault goes through the back-off below; the stock list of hopeless ones would skip it.
        handler.setClassifications(Map.of(), true);
        handler.setBackOffFunction((_, fault) -> passes(fault) ? patience() : new FixedBackOff(100, ATTEMPTS - 1));
        handler.setResetStateOnExceptionChange(true);
        return handler;
    }

    /** Whether waiting can help. */
    static boolean passes(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (
                cause instanceof TransientDataAccessException ||
                cause instanceof NonTransientDataAccessResourceException ||
                cause instanceof StaleVersion ||
                (cause instanceof MongoException mongo &&
                    ErrorCategory.fromErrorCode(mongo.getCode()) != ErrorCategory.DUPLICATE_KEY) ||
                (cause instanceof KafkaException &&
                    !(cause instanceof org.apache.kafka.common.errors.SerializationException))
            ) {
                return true;
            }
        }
        return false;
    }

    private static BackOff patience() {
        var backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        return backOff;
    }
}
