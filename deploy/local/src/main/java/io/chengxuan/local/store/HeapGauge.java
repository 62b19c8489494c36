package io.chengxuan.local.store;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whether what is alive on the heap exceeds a fraction of it. What is used tells only an upper limit; once that is
 * over the fraction, the usage after the last collection decides, and if much has been allocated since then, a
 * collection is asked for, at most one every few seconds.
 */
final class HeapGauge implements BooleanSupplier {

    private static final long LOOK_NANOS = 50_000_000L;
    private static final long COLLECT_NANOS = 10_000_000_000L;
    private static final double STALE = 0.03;

    private final long limit;
    private final long stale;
    private final LongSupplier used;
    private final LongSupplier usedAfterCollection;
    private final Runnable collect;
    private final LongSupplier clock;
    private long looked;
    private long collected;
    private boolean full;

    HeapGauge(long limit, LongSupplier used, LongSupplier usedAfterCollection, Runnable collect, LongSupplier clock) {
        this.limit = limit;
        this.stale = (long) (STALE * limit);
        this.used = used;
        this.usedAfterCollection = usedAfterCollection;
        this.collect = collect;
        this.clock = clock;
        this.looked = clock.getAsLong() - LOOK_NANOS;
        this.collected = clock.getAsLong() - COLLECT_NANOS;
    }

    /** The heap of this process; the part of it where long-lived objects are, with collectors that have one. */
    static HeapGauge ofThisProcess(double fraction) {
        MemoryPoolMXBean pool = ManagementFactory.getMemoryPoolMXBeans()
            .stream()
            .filter(candidate -> candidate.getType() == MemoryType.HEAP && candidate.getCollectionUsage() != null)
            .max(Comparator.comparingLong(candidate -> candidate.getUsage().getMax()))
            .orElseThrow();
        MemoryUsage usage = pool.getUsage();
        long most = usage.getMax() > 0 ? usage.getMax() : Runtime.getRuntime().maxMemory();
        return new HeapGauge(
            (long) (fraction * most),
            () -> pool.getUsage().getUsed(),
            () -> pool.getCollectionUsage().getUsed(),
            System::gc,
            System::nanoTime
        );
    }

    @Override
    public synchronized boolean getAsBoolean() {
        long now = clock.getAsLong();
        if (now - looked >= LOOK_NANOS) {
            looked = now;
            full = look(now);
        }
        return full;
    }

    private boolean look(long now) {
        if (used.getAsLong() <= limit) {
            return false;
        }
        boolean outdated = used.getAsLong() - usedAfterCollection.getAsLong() > stale;
        if (outdated && now - collected >= COLLECT_NANOS) {
            collected = now;
            collect.run();
        }
        return used.getAsLong() > limit && usedAfterCollection.getAsLong() > limit - stale;
    }
}
