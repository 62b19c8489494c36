package io.chengxuan.local.store.journal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a store back: the newest whole snapshot, then every journal from its number on. Where the last bytes written
 * are incomplete they are cut off, as they were never acknowledged; anything else that is missing or damaged is
 * refused, and nothing is dropped silently.
 */
final class Recovery {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final DataDirectory directory;
    private final Replica replica;
    private final Changes.Reader reader = new Changes.Reader();
    private long documents;

    Recovery(DataDirectory directory, Replica replica) {
        this.directory = directory;
        this.replica = replica;
    }

    /** The number of the journal to continue with. */
    long run() throws IOException {
        long start = System.nanoTime();
        NavigableMap<Long, Path> journals = directory.files(DataDirectory.JOURNAL);
        long base = restoreSnapshot(journals);
        NavigableMap<Long, Path> following = journals.tailMap(base, true);
        checkComplete(base, following);
        replay(new ArrayList<>(following.values()));
        directory.removeBefore(base);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        log.info("Restored {}: {} documents written in {} ms", directory, documents, milliseconds);
        return following.isEmpty() ? Math.max(1, base) : following.lastKey();
    }

    /** The number of the snapshot, 1 if the journals start from nothing. */
    private long restoreSnapshot(Map<Long, Path> journals) throws IOException {
        NavigableMap<Long, Path> snapshots = directory.files(DataDirectory.SNAPSHOT).descendingMap();
        for (Map.Entry<Long, Path> snapshot : snapshots.entrySet()) {
            if (isWhole(snapshot.getValue())) {
                readFrames(snapshot.getValue(), this::restore);
                return snapshot.getKey();
            }
            log.warn("Snapshot {} is damaged, looking for an older one", snapshot.getValue());
        }
        if (!snapshots.isEmpty() && !journals.containsKey(1L)) {
            throw new UnusableStoreException("No snapshot in " + directory + " is undamaged; restore a backup");
        }
        return 1;
    }

    /** Undamaged from beginning to end, which only its last change can tell. */
    private static boolean isWhole(Path snapshot) throws IOException {
        byte[][] last = { {} };
        long end = readFrames(snapshot, payload -> last[0] = payload);
        boolean[] ended = { false };
        new Changes.Reader().read(last[0], change -> ended[0] = change.kind() == Change.Kind.END);
        return ended[0] && end == Files.size(snapshot);
    }

    private void checkComplete(long base, NavigableMap<Long, Path> journals) {
        long expected = base;
        for (long number : journals.keySet()) {
            if (number != expected) {
                throw new UnusableStoreException(
                    "Journal %s is missing although later ones exist".formatted(directory.journal(expected))
                );
            }
            expected++;
        }
        if (journals.isEmpty() && base > 1) {
            throw new UnusableStoreException("Journal %s is missing".formatted(directory.journal(base)));
        }
    }

    private void replay(List<Path> journals) throws IOException {
        for (int i = 0; i < journals.size(); i++) {
            Path journal = journals.get(i);
            long end = readFrames(journal, this::restore);
            if (end < Files.size(journal)) {
                refuseUnlessLast(journal, end, journals.subList(i + 1, journals.size()));
                cut(journal, end);
            }
        }
    }

    private static void refuseUnlessLast(Path journal, long end, List<Path> later) throws IOException {
        boolean more = withFile(journal, file -> Frame.anyFrom(file, end + 1));
        for (Path other : later) {
            more |= withFile(other, file -> Frame.anyFrom(file, 0));
        }
        if (more) {
            throw new UnusableStoreException(
                "Journal %s is damaged at byte %d and goes on after it; restore a backup".formatted(journal, end)
            );
        }
    }

    private static void cut(Path journal, long end) throws IOException {
        try (FileChannel file = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            log.warn("Cutting {} incomplete bytes, never acknowledged, off the end of {}", file.size() - end, journal);
            file.truncate(end);
            file.force(true);
        }
    }

    private void restore(byte[] payload) {
        reader.read(payload, change -> {
            switch (change.kind()) {
                case PUT -> {
                    documents++;
                    replica.apply(change);
                }
                case END -> checkCount(change.document().get("documents"));
                default -> replica.apply(change);
            }
        });
    }

    private void checkCount(Object expected) {
        if (!expected.equals(documents)) {
            throw new UnusableStoreException(
                "A snapshot in %s has %d of %s documents".formatted(directory, documents, expected)
            );
        }
    }

    /** Where the first incomplete or damaged frame begins, the size of the file if there is none. */
    private static long readFrames(Path path, Consumer<byte[]> payloads) throws IOException {
        return withFile(path, file -> {
            long offset = 0;
            for (byte[] payload = Frame.read(file, 0); payload != null; payload = Frame.read(file, offset)) {
                payloads.accept(payload);
                offset += Frame.HEADER_BYTES + payload.length;
            }
            return offset;
        });
    }

    private static <T> T withFile(Path path, Function<MemorySegment, T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ); Arena arena = Arena.ofConfined()) {
            return work.apply(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        }
    }
}
