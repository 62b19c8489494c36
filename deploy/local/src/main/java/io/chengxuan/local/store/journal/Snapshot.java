package io.chengxuan.local.store.journal;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a whole state as one file that appears under its name only when it is complete and on the disk. */
final class Snapshot {

    private static final int FRAME_BYTES = 1 << 20;

    private Snapshot() {}

    /** Returns the size of the file. */
    static long write(DataDirectory directory, long number, Iterable<Change> state) throws IOException {
        Path unfinished = directory.unfinishedSnapshot(number);
        Files.deleteIfExists(unfinished);
        long bytes;
        try (Journal file = Journal.open(number, unfinished)) {
            long documents = 0;
            var changes = new Changes();
            for (Change change : state) {
                documents += change.kind() == Change.Kind.PUT ? 1 : 0;
                changes.add(change);
                if (changes.size() >= FRAME_BYTES) {
                    file.append(changes.nioBuffer());
                    changes.clear();
                }
            }
            changes.add(new Change(Change.Kind.END, "", new Document("documents", documents)));
            file.append(changes.nioBuffer());
            bytes = file.bytes();
            file.force(bytes);
        }
        Files.move(unfinished, directory.snapshot(number), StandardCopyOption.ATOMIC_MOVE);
        directory.force();
        return bytes;
    }
}
