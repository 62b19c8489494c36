package io.chengxuan.reporting.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** SHA-256 over parts that are told apart by their lengths, as hexadecimal text. */
final class Digest {

    private final MessageDigest digest;

    private Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(List<@Nullable Object> fields) {
        var digest = new Digest();
        fields.forEach(field -> digest.add(field == null ? null : field.toString().getBytes(UTF_8)));
        return digest.text();
    }

    /** Of what the log holds of a record, headers in their order. */
    static String of(ConsumerRecord<String, byte[]> record) {
        var digest = new Digest();
        digest.add(record.key() == null ? null : record.key().getBytes(UTF_8));
        record.headers().forEach(header -> {
            digest.add(header.key().getBytes(UTF_8));
            digest.add(header.value());
        });
        digest.add(record.value());
        return digest.text();
    }

    /** Nothing is not the same as an empty part. */
    private void add(byte @Nullable [] part) {
        digest.update(
            ByteBuffer.allocate(4)
                .putInt(part == null ? -1 : part.length)
                .flip()
        );
        if (part != null) {
            digest.update(part);
        }
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
