package io.chengxuan.gateway.route;

import io.chengxuan.gateway.GatewaySettings;
import io.chengxuan.gateway.identity.StillSignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/**
 * Streams of server-sent events. They last beyond every time limit, and end within seconds when the session ends or the
 * account is disabled or changed. In silence a comment is sent, which finds out whether the browser is still there.
 */
final class EventStreams implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventStreams.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Duration headWithin;
    private final Duration heartbeat;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("event-streams").factory()
    );

    EventStreams(GatewaySettings settings) {
        headWithin = settings.upstream().answerWithin();
        heartbeat = settings.live().heartbeat();
    }

    static boolean asked(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    static boolean is(ClassicHttpResponse answer) {
        var type = answer.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.getValue().startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** Opens a stream; only its head is subject to the time limit. */
    ClassicHttpResponse open(HttpUriRequestBase request, Callable<ClassicHttpResponse> send) throws IOException {
        var limit = clock.schedule(request::abort, headWithin.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return send.call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (!limit.cancel(false)) {
                throw new SocketTimeoutException("No answer within " + headWithin);
            }
        }
    }

    /** Passes events on until one side ends it or the caller may no longer see them. */
    void relay(InputStream from, HttpUriRequestBase upstream, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        var stream = new EventStream(response.getOutputStream(), heartbeat);
        var watch = Thread.ofVirtual().start(() -> {
            while (true) {
                try {
                    Thread.sleep(LOOK_EVERY_MILLIS);
                    if (!StillSignedIn.test(request) || !stream.alive()) {
                        break;
                    }
                } catch (InterruptedException _) {
                    return;
                } catch (RuntimeException e) {
                    // The store is away for a moment: whoever was allowed a second ago still is.
                    log.debug("Could not check a stream's caller", e);
                }
            }
            upstream.abort();
        });
        try {
            byte[] buffer = new byte[8192];
            for (int got; (got = from.read(buffer)) >= 0; ) {
                stream.pass(buffer, got);
            }
        } catch (IOException e) {
            log.debug("A stream ended: {}", e.getMessage());
        } finally {
            watch.interrupt();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
