package io.chengxuan.reporting.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A log of one partition from a seed: three aggregates that change their status, and now and then an unreadable record. */
final class Records {

    private Records() {}

    static List<ConsumerRecord<String, byte[]>> log(long seed, int length) {
        var random = new Random(seed);
        var sequences = new long[3];
        var log = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (int offset = 0; offset < length; offset++) {
            int which = random.nextInt(3);
            log.add(
                random.nextInt(20) == 0
                    ? unreadable(offset)
                    : record(offset, "task-" + which, ++sequences[which], "STATUS" + random.nextInt(4))
            );
        }
        return log;
    }

    static ConsumerRecord<String, byte[]> record(long offset, String aggregate, long sequence, String status) {
        var value = ("{\"id\":\"" + aggregate + "\",\"status\":\"" + status + "\"}").getBytes(UTF_8);
        var record = new ConsumerRecord<>("plan.events.v1", 0, offset, aggregate, value);
        var headers = List.of(
            Map.entry("ce_id", "e" + offset),
            Map.entry("ce_type", "io.chengxuan.plan.task.progressed.v1"),
            Map.entry("ce_subject", aggregate),
            Map.entry("ce_sequence", "" + sequence),
            Map.entry("ce_time", "2026-07-01T00:00:00Z"),
            Map.entry("ce_actor", "somebody"),
            Map.entry("ce_unit", "PD")
        );
        headers.forEach(header -> record.headers().add(header.getKey(), header.getValue().getBytes(UTF_8)));
        return record;
    }

    private static ConsumerRecord<String, byte[]> unreadable(long offset) {
        return new ConsumerRecord<>("plan.events.v1", 0, offset, "?", new byte[] { 1, 2, 3 });
    }
}
