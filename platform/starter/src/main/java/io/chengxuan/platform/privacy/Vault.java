package io.chengxuan.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chengxuan.platform.web.Problem;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Seals personal values with AES-256-GCM under the key of the month in which they are to be gone, bound to the place where they
 * stand; and blind keys by which they are looked up, which only somebody with that month's key can compute.
 */
public final class Vault {

    private static final Logger log = LoggerFactory.getLogger(Vault.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int BLIND_BYTES = 16;

    private final MonthKeys keys;
    private final SecureRandom random = new SecureRandom();

    Vault(MonthKeys keys) {
        this.keys = keys;
    }

    /** @param until the last month in which it may be read */
    public Sealed seal(String value, Place place, YearMonth until) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, keys.make(until).sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound(place, until.toString()));
            var secret = cipher.doFinal(value.getBytes(UTF_8));
            var box = ByteBuffer.allocate(nonce.length + secret.length)
                .put(nonce)
                .put(secret)
                .array();
            return new Sealed(until.toString(), Base64.getEncoder().encodeToString(box));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The value itself, for an act that is recorded. {@code personal-data-erased} 410 when its key is destroyed or lost, {@code
     * personal-data-damaged} 409 when it was altered or stood somewhere else.
     */
    public String reveal(Sealed sealed, Place place) {
        try {
            return open(sealed, place).orElseThrow(() -> new Problem(HttpStatus.GONE, "personal-data-erased"));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            log.error("{} of {} {} was altered or moved", place.field(), place.collection(), place.id());
            throw Problem.conflict("personal-data-damaged");
        }
    }

    /** The value as it is shown to those who need not know it; null for no value. */
    public @Nullable Masked mask(@Nullable Sealed sealed, Place place, PersonalKind kind) {
        if (sealed == null) {
            return null;
        }
        try {
            return open(sealed, place)
                .map(value -> new Masked(kind.masked(value), Masked.State.KEPT))
                .orElse(new Masked(null, Masked.State.ERASED));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            log.error("{} of {} {} was altered or moved", place.field(), place.collection(), place.id());
            return new Masked(null, Masked.State.DAMAGED);
        }
    }

    /** What a value has in the index among those of that month; the same for all its spellings. */
    public String blind(String value, PersonalKind kind, YearMonth until) {
        return blind(value, kind, keys.make(until));
    }

    /** What a value would have in the index in each month that has a key. */
    public List<String> blinds(String value, PersonalKind kind) {
        return keys
            .months()
            .stream()
            .flatMap(month -> keys.find(month).stream())
            .map(present -> blind(value, kind, present))
            .toList();
    }

    private static String blind(String value, PersonalKind kind, MonthKeys.Keys keys) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.index());
            mac.update((kind.name() + ":").getBytes(UTF_8));
            var hash = mac.doFinal(kind.normal(value).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BLIND_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> open(Sealed sealed, Place place) throws GeneralSecurityException {
        var month = month(sealed);
        var box = Base64.getDecoder().decode(sealed.box());
        if (box.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new AEADBadTagException("too short");
        }
        var present = keys.find(month);
        if (present.isEmpty()) {
            return Optional.empty();
        }
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(Cipher.DECRYPT_MODE, present.get().sealing(), new GCMParameterSpec(TAG_BITS, box, 0, NONCE_BYTES));
        cipher.updateAAD(bound(place, sealed.month()));
        return Optional.of(new String(cipher.doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES), UTF_8));
    }

    private static YearMonth month(Sealed sealed) {
        try {
            return YearMonth.parse(sealed.month());
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] bound(Place place, String month) {
        return (month + place.bound()).getBytes(UTF_8);
    }
}
