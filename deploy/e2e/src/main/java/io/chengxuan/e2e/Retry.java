package io.chengxuan.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What a careful client does: the same command under the same key until somebody acknowledges it. */
public final class Retry {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Retry() {}

    /** The first answer that is neither lost nor a sign of passing trouble (409 by a race, 429, 5xx). */
    public static Answer untilAcknowledged(Supplier<Answer> command) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String last;
            try {
                var answer = command.get();
                if (answer.ok()) {
                    return answer;
                }
                last = answer.status() + " " + answer.body();
                if (answer.status() < 500 && answer.status() != 409 && answer.status() != 429) {
                    throw new IllegalStateException("Refused: " + last);
                }
            } catch (UncheckedIOException e) {
                last = e.toString();
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Never acknowledged: " + last);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
