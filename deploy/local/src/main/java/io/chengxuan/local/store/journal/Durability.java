package io.chengxuan.local.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a {@link Replica} on disk. Writers hold {@link #writing()} while they change the state and append what they
 * changed. When the journal has grown as large as the setting and the last snapshot, a new journal is begun and the
 * state at that point written as a snapshot beside the writers, who wait only for the switch.
 *
 * <p>If the journal cannot be written the state in memory is ahead of the disk: the store has {@link #failure() failed}
 * and nothing may be read from it any more. Opened again, it has what was acknowledged.
 */
public final class Durability implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Durability.class);

    private final DataDirectory directory;
    private final Replica replica;
    private final boolean fsync;
    private final long journalBytes;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final AtomicBoolean snapshotAsked = new AtomicBoolean();
    private final ExecutorService snapshots = Executors.newSingleThreadExecutor(Durability::snapshotThread);
    private volatile Journal journal;
    private volatile long snapshotBytes;

    private Durability(DataDirectory directory, Replica replica, boolean fsync, long journalBytes) throws IOException {
        this.directory = directory;
        this.replica = replica;
        this.fsync = fsync;
        this.journalBytes = journalBytes;
        long number = new Recovery(directory, replica).run();
        this.journal = Journal.open(number, directory.journal(number));
        directory.force();
    }

    /** Brings the replica, empty until now, to the state on disk. */
    public static Durability open(DataDirectory directory, Replica replica, boolean fsync, long journalBytes) {
        try {
            return new Durability(directory, replica, fsync, journalBytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the store in " + directory, e);
        }
    }

    private static Thread snapshotThread(Runnable work) {
        return Thread.ofPlatform().name("store-snapshot").daemon().unstarted(work);
    }

    /** To hold while the state is changed and the change appended. */
    public Lock writing() {
        return gate.readLock();
    }

    /** What a writer may wait for. */
    public interface Written {
        /** Returns when the changes are as safe as the settings ask; until then they must not be acknowledged. */
        void await();
    }

    /** Appends the changes in the order of the calls. */
    public synchronized Written append(Changes changes) {
        Journal current = journal;
        try {
            current.append(changes.nioBuffer());
        } catch (IOException e) {
            throw fail(e);
        }
        if (current.bytes() > Math.max(journalBytes, snapshotBytes) && snapshotAsked.compareAndSet(false, true)) {
            snapshots.execute(this::snapshotWhileRunning);
        }
        long upTo = current.bytes();
        return fsync ? () -> force(current, upTo) : () -> {};
    }

    private void force(Journal written, long upTo) {
        try {
            written.force(upTo);
        } catch (IOException e) {
            throw fail(e);
        }
    }

    /** Says that memory and disk may differ, for ever. */
    public IllegalStateException fail(Throwable cause) {
        if (failure.complete(cause)) {
            log.error("The store in {} stops: what it has in memory is not on disk", directory, cause);
        }
        return new IllegalStateException("The store has stopped", cause);
    }

    /** Completes when the store must not be used any more. */
    public CompletableFuture<Throwable> failure() {
        return failure;
    }

    private void snapshotWhileRunning() {
        try {
            snapshot();
        } catch (IOException | RuntimeException e) {
            log.error("No snapshot of {}; its journals grow until the next attempt", directory, e);
        } finally {
            snapshotAsked.set(false);
        }
    }

    private void snapshot() throws IOException {
        long start = System.nanoTime();
        long number = journal.number() + 1;
        Journal next = Journal.open(number, directory.journal(number));
        directory.force();
        Journal previous;
        Stream<Change> state;
        gate.writeLock().lock();
        try {
            state = replica.capture();
            previous = journal;
            journal = next;
        } finally {
            gate.writeLock().unlock();
        }
        previous.force(previous.bytes());
        previous.close();
        snapshotBytes = Snapshot.write(directory, number, state);
        directory.removeBefore(number);
        directory.force();
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        log.info("Snapshot {} of {}: {} bytes in {} ms", number, directory, snapshotBytes, milliseconds);
    }

    /** Takes a last snapshot if anything was written since the one before. Nobody may be writing any more. */
    @Override
    public void close() {
        snapshots.shutdown();
        try {
            snapshots.awaitTermination(10, TimeUnit.MINUTES);
            if (!failure.isDone() && journal.bytes() > 0) {
                snapshot();
            }
            journal.force(journal.bytes());
            journal.close();
        } catch (IOException e) {
            log.error("No snapshot of {} at the end; its journals have everything", directory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            directory.close();
        }
    }
}
