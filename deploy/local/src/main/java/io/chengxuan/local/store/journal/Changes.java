package io.chengxuan.local.store.journal;

import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Changes in bytes, one after the other: the kind, the length and the letters of the collection's name, the document
 * as BSON. Not safe for use by several threads.
 */
public final class Changes {

    private static final Change.Kind[] KINDS = Change.Kind.values();
    private static final int USUAL_BYTES = 16 << 10;

    private ByteBuf bytes = Unpooled.buffer(USUAL_BYTES);

    public void add(Change change) {
        byte[] name = change.collection().getBytes(StandardCharsets.UTF_8);
        bytes.writeByte(change.kind().ordinal());
        bytes.writeShortLE(name.length);
        bytes.writeBytes(name);
        BsonEncoder.encodeDocument(change.document(), bytes);
    }

    public int size() {
        return bytes.readableBytes();
    }

    /** The bytes so far, valid until the next change is added or {@link #clear} called. */
    ByteBuffer nioBuffer() {
        return bytes.nioBuffer();
    }

    public void clear() {
        // One huge command must not keep its buffer for ever.
        if (bytes.capacity() > 64 * USUAL_BYTES) {
            bytes = Unpooled.buffer(USUAL_BYTES);
        }
        bytes.clear();
    }

    /** Reads changes back. For one thread. */
    static final class Reader {

        private final DocumentReader bytes = new DocumentReader();

        void read(byte[] encoded, Consumer<Change> to) {
            bytes.open(encoded);
            while (bytes.hasMore()) {
                Change.Kind kind = KINDS[bytes.readByte()];
                int length = Byte.toUnsignedInt(bytes.readByte()) | (Byte.toUnsignedInt(bytes.readByte()) << Byte.SIZE);
                String collection = bytes.readText(length);
                to.accept(new Change(kind, collection, bytes.readDocument()));
            }
        }
    }
}
