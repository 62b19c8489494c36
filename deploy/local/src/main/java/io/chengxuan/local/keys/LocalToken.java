package io.chengxuan.local.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A bearer token for scripts on this machine: HS256, one role, one unit, 12 hours. The gateway accepts it only while the data
 * folder's key is there.
 *
 * @param role one of {@link #ROLES}
 * @param unit code of the unit the holder acts for
 */
public record LocalToken(String role, String unit) {
    /** The roles of the platform. */
    public static final Set<String> ROLES = Set.of(
        "admin",
        "city-editor",
        "city-approver",
        "department-editor",
        "district-editor",
        "district-approver",
        "squad-officer",
        "information-officer",
        "judge",
        "viewer"
    );

    private static final Duration VALID = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** With the unit such a role usually belongs to, unless one is named. */
    public static LocalToken of(String role, Optional<String> unit) {
        return new LocalToken(role, unit.orElseGet(() -> usualUnit(role)));
    }

    private static String usualUnit(String role) {
        return switch (role) {
            case "admin", "city-editor", "city-approver", "viewer" -> "SH";
            case "department-editor" -> "SH-OFFICE";
            default -> "PD";
        };
    }

    /** The token as it goes into an {@code Authorization: Bearer} header. */
    public String signed(byte[] secret, Instant now) {
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
        String claims =
            "{\"iss\":\"chengxuan-local\",\"sub\":\"local:%1$s:%2$s\",\"unit\":\"%2$s\",\"roles\":[\"%1$s\"],\"iat\":%3$d,\"exp\":%4$d}".formatted(
                role,
                unit,
                now.getEpochSecond(),
                now.plus(VALID).getEpochSecond()
            );
        String signed = encoded(header) + "." + encoded(claims);
        return signed + "." + BASE64.encodeToString(hmac(secret, signed));
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
