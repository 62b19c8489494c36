package io.chengxuan.local.store.journal;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The unit that is written at once and is either there completely or not at all: a mark, the payload's length, the
 * CRC-32C of length and payload (4 bytes each, little endian), the payload.
 */
final class Frame {

    static final int HEADER_BYTES = 12;
    private static final int MARK = 0x4C4A5843;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Frame() {}

    /** The header for a payload, whose position is left where it was. */
    static ByteBuffer header(ByteBuffer payload) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(MARK).putInt(payload.remaining()).putInt(checksum(payload)).flip();
        return header;
    }

    private static int checksum(ByteBuffer payload) {
        var checksum = new CRC32C();
        int length = payload.remaining();
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            checksum.update(length >>> shift);
        }
        checksum.update(payload.duplicate());
        return (int) checksum.getValue();
    }

    /** The payload of the frame at that place, null if there is no whole and undamaged one. */
    static byte @Nullable [] read(MemorySegment file, long offset) {
        if (file.byteSize() - offset < HEADER_BYTES || file.get(INT, offset) != MARK) {
            return null;
        }
        int length = file.get(INT, offset + 4);
        if (length < 0 || length > file.byteSize() - offset - HEADER_BYTES) {
            return null;
        }
        byte[] payload = new byte[length];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, offset + HEADER_BYTES, payload, 0, length);
        return file.get(INT, offset + 8) == checksum(ByteBuffer.wrap(payload)) ? payload : null;
    }

    /** Whether an undamaged frame begins anywhere from there on. */
    static boolean anyFrom(MemorySegment file, long offset) {
        for (long place = offset; place <= file.byteSize() - HEADER_BYTES; place++) {
            if (file.get(INT, place) == MARK && read(file, place) != null) {
                return true;
            }
        }
        return false;
    }
}
