package io.chengxuan.local.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One journal file, being appended to. Appends come one at a time; forcing may go on beside them. */
final class Journal implements AutoCloseable {

    private final long number;
    private final FileChannel file;
    private volatile long bytes;
    private long forced;

    private Journal(long number, FileChannel file) throws IOException {
        this.number = number;
        this.file = file;
        this.bytes = file.size();
    }

    /** Continues the file, or begins it. */
    static Journal open(long number, Path path) throws IOException {
        return new Journal(
            number,
            FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)
        );
    }

    long number() {
        return number;
    }

    long bytes() {
        return bytes;
    }

    /** After this has returned, the payload survives the end of the process. */
    void append(ByteBuffer payload) throws IOException {
        ByteBuffer[] frame = { Frame.header(payload), payload };
        long length = frame[0].remaining() + (long) payload.remaining();
        for (long written = 0; written < length; ) {
            written += file.write(frame);
        }
        bytes += length;
    }

    /** After this has returned, the first so many bytes survive a power cut. Callers that wait share one write. */
    synchronized void force(long upTo) throws IOException {
        if (forced < upTo) {
            long all = bytes;
            file.force(false);
            forced = all;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
