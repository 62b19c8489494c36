package io.chengxuan.plan.session;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that people in the room enter: another number every minute, each of them taken for one minute more, as it
 * takes time to type. They follow from a secret (RFC 4226's way with SHA-256) and are stored nowhere.
 */
final class CheckInCode {

    static final Duration TURN = Duration.ofMinutes(1);
    private static final int KEY_BYTES = 20;
    private static final int NUMBERS = 1_000_000;

    private final byte[] key;

    CheckInCode(String key) {
        this.key = Base64.getDecoder().decode(key);
    }

    static String newKey(SecureRandom random) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    String at(Instant instant) {
        return digits(turn(instant));
    }

    boolean takes(String entered, Instant instant) {
        long turn = turn(instant);
        return same(entered, digits(turn)) | same(entered, digits(turn - 1));
    }

    /** When the code that is shown at that instant gives way to the next. */
    static Instant nextTurn(Instant instant) {
        return Instant.ofEpochSecond((turn(instant) + 1) * TURN.toSeconds());
    }

    private static long turn(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), TURN.toSeconds());
    }

    private String digits(long turn) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(turn).array());
            int number = (ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE) % NUMBERS;
            return "%06d".formatted(number);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
            one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            other.getBytes(java.nio.charset.StandardCharsets.UTF_8)
        );
    }
}
