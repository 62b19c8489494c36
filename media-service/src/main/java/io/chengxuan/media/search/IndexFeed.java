package io.chengxuan.media.search;

import io.chengxuan.media.report.Report;
import io.chengxuan.media.report.ReportState;
import io.chengxuan.media.report.Reports;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the index after what happened: an event says which piece has changed, and the store what it is now, so that an event
 * seen twice or late does no harm. An index that is new, of another form or of another log is filled from the store first;
 * the events since then follow.
 */
@Component
class IndexFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexFeed.class);
    private static final int PORTION = 500;
    private static final int PORTIONS_UNTIL_LASTING = 10;
    private static final Duration LASTING = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** How far filling from the store has come. */
    record Filling(long done, long of) {}

    private final ReportIndex index;
    private final Reports reports;
    private final Names names;
    private final OwnEvents events;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Filling filling;
    private volatile boolean ready;

    IndexFeed(ReportIndex index, Reports reports, Names names, OwnEvents events) {
        this.index = index;
        this.reports = reports;
        this.names = names;
        this.events = events;
    }

    /** Null when the index has all there is. */
    @Nullable
    Filling filling() {
        return filling;
    }

    /** Waits until all that had happened when it was asked is found; whether it is. */
    boolean caughtUp(Duration most) {
        return ready && events.await(most);
    }

    private void run() {
        while (goesOn()) {
            try (var read = events.open()) {
                follow(read, index.open());
            } catch (InvalidOffsetException e) {
                forget(e);
            } catch (IOException | RuntimeException e) {
                pause(e);
            } finally {
                ready = false;
                index.close();
            }
        }
    }

    private void follow(OwnEvents.Read read, Map<String, String> noted) throws IOException {
        names.reload();
        var mark = Mark.of(noted, read);
        if (mark == null || !read.has(mark.offsets())) {
            log.info("The index of coverage is filled from the store");
            index.clear();
            mark = new Mark("", read.ends());
            index.commit(mark.note(read));
        }
        if (mark.at() != null) {
            mark = fill(mark, read);
        }
        read.from(mark.offsets());
        ready = true;
        long lasting = System.nanoTime();
        boolean open = false;
        while (goesOn()) {
            var told = read.poll();
            if (told.outlets()) {
                names.reload();
            }
            if (!told.reports().isEmpty()) {
                index.put(states(reports.withIds(told.reports())));
                index.refresh();
                open = true;
            }
            read.reached();
            if (open && System.nanoTime() - lasting > LASTING.toNanos()) {
                index.commit(new Mark(null, read.positions()).note(read));
                lasting = System.nanoTime();
                open = false;
            }
        }
        index.commit(new Mark(null, read.positions()).note(read));
    }

    /** Goes on after the last piece that was made last; what changes meanwhile has an event after the mark. */
    private Mark fill(Mark start, OwnEvents.Read read) throws IOException {
        var mark = start;
        var at = String.valueOf(start.at());
        long of = reports.all();
        long done = index.ask(searcher -> (long) searcher.getIndexReader().numDocs());
        filling = new Filling(done, of);
        for (int portion = 1; goesOn(); portion++) {
            var found = reports.after(at, PORTION);
            if (found.isEmpty()) {
                mark = new Mark(null, start.offsets());
                index.commit(mark.note(read));
                filling = null;
                return mark;
            }
            index.put(states(found));
            index.refresh();
            at = found.getLast().id();
            done += found.size();
            filling = new Filling(done, Math.max(of, done));
            if (portion % PORTIONS_UNTIL_LASTING == 0) {
                index.commit(new Mark(at, start.offsets()).note(read));
            }
        }
        return mark;
    }

    private static List<ReportState> states(List<Report> found) {
        return found.stream().map(Report::state).toList();
    }

    /** The log does not have what the index would go on with. */
    private void forget(InvalidOffsetException fault) {
        log.warn("The index of coverage has lost its place: {}", fault.toString());
        try {
            index.clear();
            index.commit(Map.of());
        } catch (IOException | RuntimeException e) {
            pause(e);
        }
    }

    private void pause(Exception fault) {
        log.warn("The index of coverage pauses and will go on: {}", fault.toString());
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this thread is the one that was started last and not stopped. */
    private boolean goesOn() {
        return thread == Thread.currentThread();
    }

    @Override
    public void start() {
        // Known before it runs, or it could find itself stopped and end.
        var next = Thread.ofPlatform().daemon().name("search-index").unstarted(this::run);
        thread = next;
        next.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join(PAUSE.plus(LASTING));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
