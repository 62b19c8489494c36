package io.chengxuan.local.store;

import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a store runs.
 *
 * @param directory where journal and snapshots live; null keeps everything in memory only
 * @param address   the address to listen on, loopback unless told otherwise
 * @param port      the TCP port, 0 for any free one
 * @param fsync     force every journal write to the disk, so that a power cut loses nothing either; without it an
 *                  acknowledged write survives the end of the process but not that of the operating system
 * @param journalBytes journal size from which a snapshot is taken and a new journal begun
 * @param heapLimit fraction (0..1] of the maximum heap that live data may fill before growing writes are refused
 */
public record StoreSettings(
    @Nullable Path directory,
    InetAddress address,
    int port,
    boolean fsync,
    long journalBytes,
    double heapLimit
) {
    private static final long JOURNAL_BYTES = 64L << 20;
    private static final double HEAP_LIMIT = 0.9;

    /** Nothing on disk, any free loopback port: for tests. */
    public static StoreSettings inMemory() {
        return new StoreSettings(null, InetAddress.getLoopbackAddress(), 0, false, JOURNAL_BYTES, HEAP_LIMIT);
    }

    /** Durable in that directory (created if need be), any free loopback port. */
    public static StoreSettings in(Path directory) {
        return new StoreSettings(directory, InetAddress.getLoopbackAddress(), 0, false, JOURNAL_BYTES, HEAP_LIMIT);
    }

    public StoreSettings withPort(int other) {
        return new StoreSettings(directory, address, other, fsync, journalBytes, heapLimit);
    }

    public StoreSettings withFsync(boolean other) {
        return new StoreSettings(directory, address, port, other, journalBytes, heapLimit);
    }

    public StoreSettings withJournalBytes(long other) {
        return new StoreSettings(directory, address, port, fsync, other, heapLimit);
    }

    public StoreSettings withHeapLimit(double other) {
        return new StoreSettings(directory, address, port, fsync, journalBytes, other);
    }
}
