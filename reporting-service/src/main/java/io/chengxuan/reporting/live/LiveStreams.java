package io.chengxuan.reporting.live;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.ReportingSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All listeners of this instance. Nobody waits for a slow one: each is told by a thread of its own. */
@Component
public class LiveStreams implements SmartLifecycle {

    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore places;
    private final ReportingSettings settings;
    private volatile boolean running;

    LiveStreams(ReportingSettings settings, MeterRegistry meters) {
        this.settings = settings;
        places = new Semaphore(settings.listeners());
        meters.gauge("chengxuan.live.listeners", streams, Set::size);
    }

    /** Tells those listeners that may read the unit's records, or those that the responsible unit accepts. */
    public void publish(Change change, String responsible) {
        streams.forEach(stream -> stream.offer(change, responsible));
    }

    /** Begins a stream that ends with the caller's token; 503 when all places are taken. */
    SseEmitter open(Scope scope, Instant until) {
        if (!running || !places.tryAcquire()) {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "too-many-listeners");
        }
        var longest = Instant.now().plus(settings.longestListening());
        var stream = new LiveStream(scope, until.isBefore(longest) ? until : longest, settings.heartbeat());
        streams.add(stream);
        Thread.ofVirtual()
            .name("live")
            .start(() -> {
                try {
                    stream.serve();
                } finally {
                    streams.remove(stream);
                    places.release();
                }
            });
        return stream.emitter();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server, which would wait for open streams. */
    @Override
    public void stop() {
        running = false;
        streams.forEach(LiveStream::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
