package io.chengxuan.gateway.route;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The browser's end of one stream of events. A comment may only stand between two events, so the last bytes are kept. */
final class EventStream {

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final long heartbeat;
    private boolean between = true;
    private long wroteAt = System.nanoTime();

    EventStream(OutputStream out, Duration heartbeat) {
        this.out = out;
        this.heartbeat = heartbeat.toNanos();
    }

    synchronized void pass(byte[] events, int length) throws IOException {
        write(events, length);
        between =
            length > 1 && events[length - 1] == '\n' && (events[length - 2] == '\n' || events[length - 2] == '\r');
    }

    /** Sends a comment if it has been silent for long; whether the browser is still there. */
    synchronized boolean alive() {
        if (!between || System.nanoTime() - wroteAt < heartbeat) {
            return true;
        }
        try {
            write(COMMENT, COMMENT.length);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        out.flush();
        wroteAt = System.nanoTime();
    }
}
