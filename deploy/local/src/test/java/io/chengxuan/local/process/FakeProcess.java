package io.chengxuan.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A process that a test lets become ready, die or be stopped. */
final class FakeProcess implements Running {

    final CompletableFuture<Integer> exit = new CompletableFuture<>();
    volatile boolean ready;
    private final Instant since;
    private final Runnable onStop;

    FakeProcess(Instant since, boolean ready, Runnable onStop) {
        this.since = since;
        this.ready = ready;
        this.onStop = onStop;
    }

    @Override
    public long pid() {
        return 1;
    }

    @Override
    public Instant since() {
        return since;
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public CompletableFuture<Integer> exit() {
        return exit;
    }

    @Override
    public void stop(Duration grace) {
        onStop.run();
        exit.complete(StartCache.TERMINATED);
    }
}
