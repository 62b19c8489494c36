package io.chengxuan.local.store.journal;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Writes a whole state as one file that appears under its name only when it is complete and on the disk. */
final class Snapshot {

    private static final int FRAME_BYTES = 1 << 20;

    private final Journal file;
    private final Changes changes = new Changes();
    private long documents;

    private Snapshot(Journal file) {
        this.file = file;
    }

    /** Returns the size of the file. */
    static long write(DataDirectory directory, long number, Stream<Change> state) throws IOException {
        Path unfinished = directory.unfinishedSnapshot(number);
        Files.deleteIfExists(unfinished);
        long bytes;
        try (Journal file = Journal.open(number, unfinished)) {
            var writing = new Snapshot(file);
            // Handed over one by one: an iterator would first collect a whole collection.
            state.forEachOrdered(writing::add);
            writing.end();
            bytes = file.bytes();
            file.force(bytes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.move(unfinished, directory.snapshot(number), StandardCopyOption.ATOMIC_MOVE);
        directory.force();
        return bytes;
    }

    private void add(Change change) {
        documents += change.kind() == Change.Kind.PUT ? 1 : 0;
        changes.add(change);
        if (changes.size() >= FRAME_BYTES) {
            flush();
        }
    }

    private void end() {
        changes.add(new Change(Change.Kind.END, "", new Document("documents", documents)));
        flush();
    }

    private void flush() {
        try {
            file.append(changes.nioBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        changes.clear();
    }
}
