package io.chengxuan.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import io.chengxuan.platform.outbox.StaleVersion;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

class RecordFaultsTests {

    @Test
    void whatWaitingCanMendIsTriedAgainWithoutEnd() {
        assertThat(RecordFaults.passes(wrapped(new MongoSocketReadException("gone", new ServerAddress())))).isTrue();
        assertThat(RecordFaults.passes(wrapped(new DataAccessResourceFailureException("gone")))).isTrue();
        assertThat(RecordFaults.passes(wrapped(new TimeoutException("slow")))).isTrue();
        assertThat(RecordFaults.passes(wrapped(new StaleVersion("id", 3)))).isTrue();
    }

    @Test
    void aFaultOfTheRecordItselfGoesToTheDeadLetters() {
        assertThat(RecordFaults.passes(wrapped(new IllegalArgumentException("no header")))).isFalse();
        assertThat(RecordFaults.passes(wrapped(new NullPointerException()))).isFalse();
    }

    private static Exception wrapped(Exception cause) {
        return new ListenerExecutionFailedException("listener", cause);
    }
}
