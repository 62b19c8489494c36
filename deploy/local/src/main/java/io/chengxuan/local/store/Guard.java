package io.chengxuan.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.function.BooleanSupplier;

/**
 * Refuses writes that need more room than there is, before they change anything. Reads, deletions and updates that
 * make a document no larger go on, so that what fills the store can be removed.
 */
final class Guard {

    private static final int EXCEEDED_MEMORY_LIMIT = 146;
    private static final int OUT_OF_DISK_SPACE = 14031;

    private final BooleanSupplier heapFull;
    private final BooleanSupplier diskFull;

    Guard(BooleanSupplier heapFull, BooleanSupplier diskFull) {
        this.heapFull = heapFull;
        this.diskFull = diskFull;
    }

    void beforeGrowth() {
        if (heapFull.getAsBoolean()) {
            throw new MongoServerError(
                EXCEEDED_MEMORY_LIMIT,
                "ExceededMemoryLimit",
                "The embedded store's heap is full: delete data, give it a larger heap (-Xmx), or use MongoDB"
            );
        }
        if (diskFull.getAsBoolean()) {
            throw new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", "The embedded store's disk is nearly full");
        }
    }

    void beforeUpdate(Document before, Document after) {
        if (heapFull.getAsBoolean() && DocumentSize.of(after) > DocumentSize.of(before)) {
            beforeGrowth();
        }
    }
}
