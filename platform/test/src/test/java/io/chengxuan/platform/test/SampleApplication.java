package io.chengxuan.platform.test;

import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.outbox.AggregateStore;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The smallest service there can be: notes, and a copy of each note that its own events keep. */
@SpringBootApplication
class SampleApplication {

    @Bean
    Notes notes(AggregateStore store) {
        return new Notes(store);
    }

    @Bean
    NoteCopies noteCopies(MongoTemplate template) {
        return new NoteCopies(template);
    }

    static final class NoteCopies implements EventHandler {

        final Copies copies;
        final AtomicInteger attempts = new AtomicInteger();
        private final AtomicInteger faults = new AtomicInteger();
        private volatile RuntimeException fault = new IllegalStateException();

        NoteCopies(MongoTemplate template) {
            copies = new Copies(template.getCollection("note_copies"));
        }

        /** The next so many attempts fail with that. */
        void fail(int times, RuntimeException with) {
            fault = with;
            attempts.set(0);
            faults.set(times);
        }

        @Override
        public boolean accepts(String type) {
            return type.startsWith("io.chengxuan.sample.note.");
        }

        @Override
        public void handle(IncomingEvent event) {
            attempts.incrementAndGet();
            if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw fault;
            }
            copies.apply(event, new Document("text", event.dataAs(NoteState.class).text()));
        }
    }
}
