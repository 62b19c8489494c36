package io.chengxuan.local.launch;

import io.chengxuan.local.keys.LocalKeys;
import io.chengxuan.local.process.Folders;
import io.chengxuan.local.process.Leftovers;
import io.chengxuan.local.process.NotStarted;
import io.chengxuan.local.process.Platform;
import io.chengxuan.local.process.PlatformState;
import io.chengxuan.local.sample.Sample;
import io.chengxuan.local.sample.SampleFailed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code deploy/up}: checks, starts everything, fills an empty platform, and stays until it is told to stop. */
final class Up {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Options options;
    private final Folders folders;
    private final Progress progress = Progress.of();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Instant since = since();

    Up(Options options, Folders folders) {
        this.options = options;
        this.folders = folders;
    }

    int run() {
        Optional<RunLock> lock = RunLock.take(folders.run());
        if (lock.isEmpty()) {
            return refuse(
                List.of("the platform already runs from " + folders.data() + " (" + RunLock.holder(folders.run()) + ")")
            );
        }
        stopLeftovers();
        List<String> problems = Preflight.problems(options);
        if (!problems.isEmpty()) {
            lock.get().close();
            return refuse(problems);
        }
        new LocalKeys(folders.keys()).create();
        StateFile state = new StateFile(options, folders, progress, atOnce());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(state.platform(), lock.get()), "stop"));
        try {
            state.platform().start(PATIENCE);
            progress.settle();
            fill();
            Welcome.lines(options, folders, Duration.between(since, Instant.now())).forEach(progress::say);
            state.markReady();
            new CountDownLatch(1).await();
            return 0;
        } catch (NotStarted e) {
            return giveUp(state.platform(), lock.get(), e.getMessage() + "; its log: " + folders.log(e.member()));
        } catch (SampleFailed e) {
            return giveUp(
                state.platform(),
                lock.get(),
                "the sample was not loaded (--no-sample starts without): " + e.getMessage()
            );
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void fill() {
        if (options.sample()) {
            new Sample(folders, Welcome.gateway(options)).load(progress::say);
        }
    }

    private void stopLeftovers() {
        PlatformState.read(folders).ifPresent(state -> {
            int left = Leftovers.of(state).size();
            if (left > 0) {
                progress.say("stopping " + left + " processes left by a launcher that was killed");
                Leftovers.stop(state, Platform.GRACE);
            }
        });
    }

    private int giveUp(Platform platform, RunLock lock, String reason) {
        progress.settle();
        if (stopped.compareAndSet(false, true)) {
            System.err.println("deploy/up: " + reason);
            stop(platform, lock);
        }
        return 1;
    }

    /** Runs as a shutdown hook, on Ctrl-C, SIGTERM and a plain exit. */
    private void stopOnSignal(Platform platform, RunLock lock) {
        if (stopped.compareAndSet(false, true)) {
            stop(platform, lock);
            // Stopping when asked to is a success, not a death by signal.
            Runtime.getRuntime().halt(0);
        }
    }

    private void stop(Platform platform, RunLock lock) {
        platform.stop(Platform.GRACE);
        PlatformState.clear(folders);
        if (platform.recorded() > 0) {
            // Under the lock still: a start in the middle of it would find half of them and record the rest again.
            progress.say("stopped; preparing quicker starts, once for each build (" + platform.recorded() + " caches)");
            platform.writeStartCaches();
        }
        lock.close();
        progress.say("stopped");
    }

    private static int refuse(List<String> problems) {
        problems.forEach(problem -> System.err.println("deploy/up: " + problem));
        return 1;
    }

    private static int atOnce() {
        return Integer.getInteger("chengxuan.at-once", Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    // The script's own start, so that "ready in" says what a person waits.
    private static Instant since() {
        String text = System.getenv("CHENGXUAN_UP_SINCE");
        return text == null
            ? Instant.now()
            : Instant.ofEpochMilli(new BigDecimal(text.replace(',', '.')).movePointRight(3).longValue());
    }
}
