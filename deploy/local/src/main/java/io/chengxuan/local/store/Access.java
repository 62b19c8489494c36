package io.chengxuan.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.chengxuan.local.store.journal.Durability;
import io.chengxuan.local.store.journal.Durability.Written;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a database when: many readers or one writer. What a writer changed is in the journal before anybody
 * sees it.
 */
final class Access {

    private static final int SHUTDOWN_IN_PROGRESS = 91;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Supplier<@Nullable Durability> durability;
    private final Recorder recorder;

    Access(Supplier<@Nullable Durability> durability, Recorder recorder) {
        this.durability = durability;
        this.recorder = recorder;
    }

    <T> T read(Supplier<T> work) {
        lock.readLock().lock();
        try {
            checkRunning();
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Also if the work fails, what it has changed until then is kept and recorded. */
    <T> T write(Supplier<T> work) {
        Durability journal = durability.get();
        Lock gate = journal == null ? new ReentrantLock() : journal.writing();
        gate.lock();
        lock.writeLock().lock();
        Written written = () -> {};
        try {
            checkRunning();
            try {
                return work.get();
            } finally {
                written = recorder.flush();
            }
        } catch (Error e) {
            if (journal != null) {
                journal.fail(e);
            }
            throw e;
        } finally {
            lock.writeLock().unlock();
            gate.unlock();
            written.await();
        }
    }

    private void checkRunning() {
        Durability journal = durability.get();
        if (journal != null && journal.failure().isDone()) {
            throw new MongoServerError(SHUTDOWN_IN_PROGRESS, "ShutdownInProgress", "The embedded store has stopped");
        }
    }
}
