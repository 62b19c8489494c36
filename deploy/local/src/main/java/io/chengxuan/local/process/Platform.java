package io.chengxuan.local.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * All processes together: started in dependency order (store and broker, then the services, then the gateway) and stopped in the
 * opposite one.
 */
public final class Platform {

    /** What a process may take to end before it is killed. */
    public static final Duration GRACE = Duration.ofSeconds(60);

    // The gateway needs no service to start, but comes after them: its port is what says "ready" to a browser.
    private static final List<List<Member>> START_ORDER = List.of(
        List.of(Member.STORE, Member.BROKER),
        Stream.concat(Member.services().stream(), Stream.of(Member.GATEWAY)).toList()
    );

    /** In this order, those of one list at the same time. */
    static final List<List<Member>> STOP_ORDER = List.of(
        List.of(Member.GATEWAY),
        Member.services(),
        List.of(Member.BROKER),
        List.of(Member.STORE)
    );

    private final Map<Member, Supervisor> supervisors = new EnumMap<>(Member.class);
    private final Starting children;
    private final Semaphore starting;

    Platform(Starting children, Watcher watcher, Clock clock, int atOnce) {
        this.children = children;
        this.starting = new Semaphore(atOnce);
        for (Member member : Member.values()) {
            supervisors.put(member, new Supervisor(member, children, watcher, clock, Backoff.ofSeconds()));
        }
    }

    /**
     * The platform of these folders; nothing runs yet.
     *
     * @param listen address of the gateway
     * @param offset added to every port
     * @param atOnce how many processes may be starting at the same time
     */
    public static Platform of(Folders folders, String listen, int offset, int atOnce, Watcher watcher) {
        Clock clock = Clock.systemUTC();
        return new Platform(new Children(folders, listen, offset, clock), watcher, clock, atOnce);
    }

    /**
     * Starts everything and returns when everything serves.
     *
     * @throws NotStarted when a process dies again and again or does not serve within {@code patience}
     */
    public void start(Duration patience) {
        Instant end = Instant.now().plus(patience);
        for (List<Member> stage : START_ORDER) {
            Map<Member, CompletableFuture<Void>> ready = new EnumMap<>(Member.class);
            for (Member member : stage) {
                starting.acquireUninterruptibly();
                ready.put(member, Objects.requireNonNull(supervisors.get(member)).start());
                ready.get(member).whenComplete((done, failure) -> starting.release());
            }
            ready.forEach((member, future) -> await(member, future, Duration.between(Instant.now(), end)));
        }
    }

    /** Stops everything in order, whatever runs of it. */
    public void stop(Duration grace) {
        for (List<Member> group : STOP_ORDER) {
            try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
                group.forEach(member -> together.submit(() -> supervisor(member).stop(grace)));
            }
        }
    }

    /** How many processes have recorded for quicker starts; {@link #writeStartCaches} makes use of it. */
    public int recorded() {
        return children.recorded().size();
    }

    /** After the stop: makes the caches that the next start will use. */
    public void writeStartCaches() {
        try (ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            children.recorded().forEach(cache -> cores.submit(cache::create));
        }
    }

    /** The processes that were started, as they are now. */
    public List<PlatformState.Entry> processes() {
        return Arrays.stream(Member.values())
            .flatMap(member ->
                supervisor(member)
                    .running()
                    .stream()
                    .map(run -> entry(member, run))
            )
            .toList();
    }

    private static PlatformState.Entry entry(Member member, Running run) {
        return new PlatformState.Entry(member.label(), run.pid(), run.since());
    }

    private Supervisor supervisor(Member member) {
        return Objects.requireNonNull(supervisors.get(member));
    }

    private static void await(Member member, CompletableFuture<Void> ready, Duration patience) {
        try {
            ready.get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotStarted(member, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStarted(member, e);
        }
    }
}
