package io.chengxuan.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.local.process.PlatformState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StatusReportTests {

    @Test
    void theJsonHasExactlyTheAgreedFields() {
        var line = new StatusReport.Line("plan", 4711, "UP", 60, 200);
        assertThat(new StatusReport(List.of(line), Map.of("reporting", 3L)).json()).isEqualTo(
            "{\"processes\":[{\"name\":\"plan\",\"pid\":4711,\"health\":\"UP\",\"uptimeSeconds\":60,\"residentMemoryMb\":200}]," +
                "\"lag\":{\"reporting\":3}}"
        );
    }

    @Test
    void anotherProcessThatGotTheSameIdIsNotTakenForOurs() {
        long pid = ProcessHandle.current().pid();
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        assertThat(new PlatformState.Entry("plan", pid, start).handle()).isPresent();
        assertThat(new PlatformState.Entry("plan", pid, start.minusSeconds(3600)).handle()).isEmpty();
    }

    @Test
    void theShareOfSharedPagesIsWhatCounts() {
        assertThat(
            Memory.proportional(List.of("Rss:  2048 kB", "Pss:            1500 kB", "Pss_Dirty: 7 kB"))
        ).isEqualTo(1500);
    }

    @Test
    void lagIsTheSumOverThePartitions() {
        var first = new TopicPartition("plan.events.v1", 0);
        var second = new TopicPartition("plan.events.v1", 1);
        assertThat(
            Lag.lag(
                Map.of(first, new OffsetAndMetadata(5), second, new OffsetAndMetadata(7)),
                Map.of(first, end(9), second, end(7))
            )
        ).isEqualTo(4);
    }

    private static ListOffsetsResultInfo end(long offset) {
        return new ListOffsetsResultInfo(offset, -1, java.util.Optional.empty());
    }
}
