package io.chengxuan.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A started process, as its supervisor sees it. */
interface Running {
    long pid();

    Instant since();

    /** Asks once, quickly, whether it serves its clients. */
    boolean ready();

    /** Completed with the exit status when it has ended. */
    CompletableFuture<Integer> exit();

    /** SIGTERM; SIGKILL after the grace. Returns when it has ended. */
    void stop(Duration grace);
}
