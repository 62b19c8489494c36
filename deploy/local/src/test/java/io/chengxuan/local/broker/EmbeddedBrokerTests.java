package io.chengxuan.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTests {

    @TempDir
    Path directory;

    @Test
    void whatWasProducedIsThereAfterARestart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.open(BrokerSettings.anyPort(directory))) {
            broker.createTopics(2, "kept");
            Records.produce(broker.bootstrapServers(), "kept", "first", "second");
            assertThat(Records.consume(broker.bootstrapServers(), "kept", 2)).containsExactly("first", "second");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.open(BrokerSettings.anyPort(directory))) {
            broker.createTopics(2, "kept");
            Records.produce(broker.bootstrapServers(), "kept", "third");
            List<String> all = Records.consume(broker.bootstrapServers(), "kept", 3);
            assertThat(all).containsExactly("first", "second", "third");
        }
    }

    @Test
    void aTopicNobodyCreatedIsNotMadeByWritingToIt() {
        try (EmbeddedBroker broker = EmbeddedBroker.open(BrokerSettings.anyPort(directory))) {
            assertThatThrownBy(() -> Records.produce(broker.bootstrapServers(), "nobody-made-me", "lost"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        }
    }
}
