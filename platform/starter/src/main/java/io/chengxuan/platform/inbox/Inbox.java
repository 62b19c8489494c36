package io.chengxuan.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/** Hands each record to the handlers that want it; unknown types are counted and skipped. */
final class Inbox implements MessageListener<String, byte[]> {

    private final List<EventHandler> handlers;
    private final MeterRegistry meters;

    Inbox(List<EventHandler> handlers, MeterRegistry meters) {
        this.handlers = handlers;
        this.meters = meters;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        var type = IncomingEvent.type(record);
        var wanting = handlers
            .stream()
            .filter(handler -> handler.accepts(type))
            .toList();
        if (wanting.isEmpty()) {
            meters.counter("chengxuan.inbox.skipped", "topic", record.topic()).increment();
            return;
        }
        var event = IncomingEvent.of(record);
        for (var handler : wanting) {
            handler.handle(event);
        }
    }
}
