package io.chengxuan.reporting.live;

import io.chengxuan.platform.access.Scope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One listener: what it has not been told yet, and the thread that tells it until its time is over or it has left. */
final class LiveStream {

    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);
    private static final int MOST_PENDING = 500;
    /** Changes that come within this time are told together. */
    private static final Duration TOGETHER = Duration.ofMillis(50);
    private static final Duration LATER_THAN_ALL = Duration.ofSeconds(10);

    private final Scope scope;
    private final Instant until;
    private final Duration heartbeat;
    private final SseEmitter emitter;
    private final Map<String, Change> pending = new LinkedHashMap<>();
    private boolean closed;

    LiveStream(Scope scope, Instant until, Duration heartbeat) {
        this.scope = scope;
        this.until = until;
        this.heartbeat = heartbeat;
        emitter = new SseEmitter(left().plus(LATER_THAN_ALL).toMillis());
        emitter.onCompletion(this::close);
        emitter.onError(_ -> close());
        emitter.onTimeout(this::close);
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Changes of one unit and month become one; too many become one about everything. */
    synchronized void offer(Change change, String responsible) {
        if (scope.owns(String.valueOf(change.unit())) || scope.caller().unit().equals(responsible)) {
            if (pending.size() >= MOST_PENDING) {
                pending.clear();
                pending.put("", new Change(change.subject(), null, null, change.at()));
            } else if (!pending.containsKey("")) {
                pending.put(change.subject() + change.unit() + change.month(), change);
            }
            notifyAll();
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Returns when the token has expired, the client has gone or the service stops. */
    void serve() {
        try {
            emitter.send(SseEmitter.event().reconnectTime(1_000).comment("open"));
            while (!over()) {
                tell(await());
                Thread.sleep(TOGETHER);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            log.debug("A listener has gone: {}", e.toString());
        } catch (InterruptedException _) {
            emitter.complete();
        } finally {
            close();
        }
    }

    private void tell(Collection<Change> changes) throws IOException {
        if (changes.isEmpty()) {
            emitter.send(SseEmitter.event().comment("still here"));
        }
        for (var change : changes) {
            emitter.send(SseEmitter.event().name("figures").data(change, MediaType.APPLICATION_JSON));
        }
    }

    private synchronized List<Change> await() throws InterruptedException {
        long end = System.nanoTime() + shorter(heartbeat, left()).toNanos();
        while (pending.isEmpty() && !over()) {
            long rest = end - System.nanoTime();
            if (rest <= 0) {
                break;
            }
            wait(Math.max(1, rest / 1_000_000));
        }
        var changes = new ArrayList<>(pending.values());
        pending.clear();
        return changes;
    }

    private synchronized boolean over() {
        return closed || !Instant.now().isBefore(until);
    }

    private Duration left() {
        var left = Duration.between(Instant.now(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
