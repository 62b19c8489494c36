package io.chengxuan.reporting.rebuild;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which generation of a subject's figures is in use, and the rebuild of the next one. Its id is the subject's name. */
final class Generation extends Aggregate {

    /** The generation before any rebuild. */
    static final long FIRST = 1;

    private String unit = "";
    private long current = FIRST;
    private GenerationStatus status = GenerationStatus.IDLE;
    private long done;
    private long of;
    private int changed;
    private @Nullable Instant requestedAt;
    private @Nullable Instant switchedAt;
    private @Nullable String runner;
    private @Nullable Instant leaseUntil;

    Generation(String id) {
        super(id);
    }

    /** In the name of that unit. 409 while a rebuild is under way. */
    void request(String city, Instant at) {
        if (status.running()) {
            throw Problem.conflict("rebuild-running");
        }
        unit = city;
        status = GenerationStatus.BUILDING;
        done = 0;
        of = 0;
        changed = 0;
        requestedAt = at;
        switchedAt = null;
        runner = null;
        leaseUntil = null;
        raise(What.REBUILD_REQUESTED);
    }

    /** Whether nobody is at work on what is to be done. */
    boolean isFree(Instant now) {
        return status.running() && (leaseUntil == null || leaseUntil.isBefore(now));
    }

    void claim(String instance, Instant until) {
        runner = instance;
        leaseUntil = until;
    }

    /** Says how many of the log's records have been read, and keeps the lease. */
    void progress(long read, long all, Instant until) {
        done = read;
        of = all;
        leaseUntil = until;
    }

    /** The new figures are complete. */
    void switchOver(int differences, Instant at) {
        current = next();
        status = GenerationStatus.FOLLOWING;
        changed = differences;
        switchedAt = at;
        raise(What.SWITCHED);
    }

    void finish() {
        status = GenerationStatus.IDLE;
        runner = null;
        leaseUntil = null;
    }

    /** The generation that a rebuild fills. */
    long next() {
        return current + 1;
    }

    long current() {
        return current;
    }

    GenerationStatus status() {
        return status;
    }

    boolean isRunBy(String instance) {
        return instance.equals(runner);
    }

    RebuildView view() {
        return new RebuildView(id(), status, done, of, current, changed, requestedAt, switchedAt);
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    protected Record state() {
        return new GenerationState(id(), current, status);
    }

    private enum What {
        REBUILD_REQUESTED,
        SWITCHED,
    }
}
