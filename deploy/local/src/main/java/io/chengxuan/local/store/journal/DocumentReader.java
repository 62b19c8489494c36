package io.chengxuan.local.store.journal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents from BSON that are to be kept, faster than the library's decoder: a field name or short text that
 * occurs again is neither decoded again nor kept twice, and lists are as long as they need to be.
 */
final class DocumentReader {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST = 40;

    /** Texts by hash, for one thread. */
    private final @Nullable String[] texts = new String[1 << 16];

    private byte[] bytes = {};
    private int position;

    /** Reads from there on next. */
    void open(byte[] source) {
        bytes = source;
        position = 0;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    byte readByte() {
        return bytes[position++];
    }

    private int readInt() {
        position += Integer.BYTES;
        return (int) INT.get(bytes, position - Integer.BYTES);
    }

    private long readLong() {
        position += Long.BYTES;
        return (long) LONG.get(bytes, position - Long.BYTES);
    }

    /** So many bytes of UTF-8. */
    String readText(int length) {
        int from = position;
        position += length;
        int hash = 0;
        for (int i = from; i < position; i++) {
            if (bytes[i] < 0 || length > LONGEST) {
                return new String(bytes, from, length, StandardCharsets.UTF_8);
            }
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (texts.length - 1);
        String known = texts[slot];
        if (known != null && isSame(known, from, length)) {
            return known;
        }
        String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        texts[slot] = text;
        return text;
    }

    private boolean isSame(String text, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    Document readDocument() {
        position += Integer.BYTES;
        Document document = new Document();
        for (byte type = readByte(); type != BsonConstants.TERMINATING_BYTE; type = readByte()) {
            document.put(readName(), readValue(type));
        }
        return document;
    }

    private String readName() {
        int end = position;
        while (bytes[end] != 0) {
            end++;
        }
        String name = readText(end - position);
        position++;
        return name;
    }

    private @Nullable Object readValue(byte type) {
        return switch (type) {
            case BsonConstants.TYPE_UTF8_STRING -> {
                String text = readText(readInt() - 1);
                position++;
                yield text;
            }
            case BsonConstants.TYPE_INT32 -> readInt();
            case BsonConstants.TYPE_INT64 -> readLong();
            case BsonConstants.TYPE_DOUBLE -> Double.longBitsToDouble(readLong());
            case BsonConstants.TYPE_UTC_DATETIME -> Instant.ofEpochMilli(readLong());
            case BsonConstants.TYPE_BOOLEAN -> readByte() != 0;
            case BsonConstants.TYPE_NULL -> null;
            case BsonConstants.TYPE_OBJECT_ID -> {
                position += BsonConstants.LENGTH_OBJECTID;
                yield new ObjectId(Arrays.copyOfRange(bytes, position - BsonConstants.LENGTH_OBJECTID, position));
            }
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> readDocument();
            case BsonConstants.TYPE_ARRAY -> readList();
            default -> readRare(type);
        };
    }

    private List<@Nullable Object> readList() {
        position += Integer.BYTES;
        ArrayList<@Nullable Object> list = new ArrayList<>(4);
        for (byte type = readByte(); type != BsonConstants.TERMINATING_BYTE; type = readByte()) {
            while (readByte() != 0) {
                // The number of the element, which is its place.
            }
            list.add(readValue(type));
        }
        list.trimToSize();
        return list;
    }

    private @Nullable Object readRare(byte type) {
        ByteBuf rest = Unpooled.wrappedBuffer(bytes).readerIndex(position);
        Object value = BsonDecoder.decodeValue(type, rest);
        position = rest.readerIndex();
        return value;
    }
}
