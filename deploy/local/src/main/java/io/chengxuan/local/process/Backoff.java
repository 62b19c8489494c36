package io.chengxuan.local.process;

import java.time.Duration;

/** How long to wait before a process that died is started again: 1, 2, 4 … 30 s, from the beginning once it has run for a minute. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Duration first;
    private Duration next;

    Backoff(Duration first) {
        this.first = first;
        this.next = first;
    }

    static Backoff ofSeconds() {
        return new Backoff(Duration.ofSeconds(1));
    }

    Duration after(Duration ran) {
        if (ran.compareTo(STEADY) >= 0) {
            next = first;
        }
        Duration pause = next;
        next = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        return pause;
    }
}
