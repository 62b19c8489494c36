package io.chengxuan.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An operating-system process that is a JVM of ours. */
final class Child implements Running {

    private final Process process;
    private final Instant since;
    private final Readiness readiness;
    private final CompletableFuture<Integer> exit;
    private volatile boolean served;

    Child(Process process, Instant since, Readiness readiness) {
        this.process = process;
        this.since = since;
        this.readiness = readiness;
        this.exit = process.onExit().thenApply(Process::exitValue);
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

    /** Whether it was ever ready. */
    boolean served() {
        return served;
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
        // A JVM that writes its start-up cache does so in a child of its own.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        exit.join();
    }
}
