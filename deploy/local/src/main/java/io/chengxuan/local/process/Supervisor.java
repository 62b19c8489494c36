package io.chengxuan.local.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Keeps one process running: starts it, tells when it is ready, starts it again when it died, until it is stopped. */
final class Supervisor {

    private static final int ATTEMPTS_TO_START = 3;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Member member;
    private final Starting starting;
    private final Watcher watcher;
    private final Clock clock;
    private final Backoff backoff;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private volatile @Nullable Running running;
    private @Nullable Thread thread;

    Supervisor(Member member, Starting starting, Watcher watcher, Clock clock, Backoff backoff) {
        this.member = member;
        this.starting = starting;
        this.watcher = watcher;
        this.clock = clock;
        this.backoff = backoff;
    }

    /** Completed when it served for the first time; fails when it died {@value #ATTEMPTS_TO_START} times before that. */
    synchronized CompletableFuture<Void> start() {
        thread = Thread.ofPlatform()
            .name("supervise-" + member.label())
            .start(this::supervise);
        return firstReady;
    }

    Optional<Running> running() {
        return Optional.ofNullable(running);
    }

    /** Ends it for good; harmless if it never ran. */
    void stop(Duration grace) {
        Thread supervising;
        synchronized (this) {
            stopRequested.countDown();
            supervising = thread;
        }
        if (supervising == null) {
            return;
        }
        Running current = running;
        if (current != null && !current.exit().isDone()) {
            watcher.stopping(member);
            current.stop(grace);
            watcher.stopped(member);
        }
        try {
            supervising.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise() {
        try {
            int deaths = 0;
            while (startOnce()) {
                deaths++;
                if (deaths == ATTEMPTS_TO_START) {
                    firstReady.completeExceptionally(new NotStarted(member, null));
                }
            }
        } catch (RuntimeException | InterruptedException e) {
            firstReady.completeExceptionally(e);
        }
    }

    /** One life of the process; true when it should have another. */
    private boolean startOnce() throws InterruptedException {
        Running life;
        synchronized (this) {
            if (stopRequested.getCount() == 0) {
                return false;
            }
            life = starting.start(member);
            running = life;
        }
        watcher.starting(member);
        awaitReady(life);
        int status = life.exit().join();
        if (stopRequested.getCount() == 0) {
            return false;
        }
        Duration pause = backoff.after(Duration.between(life.since(), clock.instant()));
        watcher.died(member, status, pause);
        return !stopRequested.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void awaitReady(Running life) throws InterruptedException {
        while (!life.exit().isDone()) {
            if (life.ready()) {
                watcher.ready(member, Duration.between(life.since(), clock.instant()));
                firstReady.complete(null);
                return;
            }
            try {
                life.exit().get(POLL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Still running: ask again.
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
