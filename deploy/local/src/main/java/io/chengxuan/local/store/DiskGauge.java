package io.chengxuan.local.store;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Whether too little is free on the disk. Looks once a second. */
final class DiskGauge implements BooleanSupplier {

    private static final long LOOK_NANOS = 1_000_000_000L;

    private final LongSupplier usableBytes;
    private final long least;
    private long looked = System.nanoTime() - LOOK_NANOS;
    private boolean full;

    DiskGauge(LongSupplier usableBytes, long least) {
        this.usableBytes = usableBytes;
        this.least = least;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        long now = System.nanoTime();
        if (now - looked >= LOOK_NANOS) {
            looked = now;
            full = usableBytes.getAsLong() < least;
        }
        return full;
    }
}
