package io.chengxuan.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** An operating-system process that is a JVM of ours. */
final class Child implements Running {

    private final Process process;
    private final Instant since;
    private final Readiness readiness;
    private final CompletableFuture<Integer> exit;
    private volatile boolean served;

    /** @param atEnd told, before anybody who waits for the end, whether the process served and ended as asked */
    Child(Process process, Instant since, Readiness readiness, Consumer<Boolean> atEnd) {
        this.process = process;
        this.since = since;
        this.readiness = readiness;
        this.exit = process.onExit().thenApply(ended -> {
            atEnd.accept(served && ended.exitValue() == StartCache.TERMINATED);
            return ended.exitValue();
        });
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Instant since() {
        return since;
    }

    @Override
    public boolean ready() {
        boolean ready = readiness.ready();
        served |= ready;
        return ready;
    }

    @Override
    public CompletableFuture<Integer> exit() {
        return exit;
    }

    @Override
    public void stop(Duration grace) {
        process.destroy();
        try {
            exit.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            kill();
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void kill() {
        process.destroyForcibly();
        exit.join();
    }
}
