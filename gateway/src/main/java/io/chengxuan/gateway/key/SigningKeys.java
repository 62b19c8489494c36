package io.chengxuan.gateway.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set of P-256 keys in {@code <name>.jwks}, its public half in {@code <name>-public.jwks}. A new key is published before
 * it signs, and an old one stays published after it has stopped, so that nobody meets a key they do not know.
 */
public final class SigningKeys {

    static final Duration SIGNS_FOR = Duration.ofDays(90);
    static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(15);
    static final Duration KEPT_AFTER = Duration.ofDays(2);

    private final KeysDirectory directory;
    private final String name;
    private final Clock clock;
    private volatile List<ECKey> keys = List.of();

    public SigningKeys(KeysDirectory directory, String name, Clock clock) {
        this.directory = directory;
        this.name = name;
        this.clock = clock;
        refresh();
    }

    /** The key that signs now. */
    public ECKey signer() {
        var known = Date.from(clock.instant().minus(PUBLISHED_BEFORE));
        return keys
            .stream()
            .filter(key -> !key.getIssueTime().after(known))
            .max(Comparator.comparing(JWK::getIssueTime))
            .orElse(keys.getFirst());
    }

    /** The key of that id, or null when it is none of ours. */
    public @Nullable ECKey find(@Nullable String id) {
        return keys
            .stream()
            .filter(key -> key.getKeyID().equals(id))
            .findFirst()
            .orElse(null);
    }

    public JWKSet all() {
        return new JWKSet(List.copyOf(keys));
    }

    /** Reads the file again, adds a key when the newest is due and drops what has been out of use for long. */
    public synchronized void refresh() {
        try (
            var lock = FileChannel.open(
                directory.file("." + name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE
            );
            var _ = lock.lock()
        ) {
            var before = read();
            var after = rotated(before, clock.instant());
            if (!after.equals(before) || !Files.exists(directory.file(name + "-public.jwks"))) {
                var set = new JWKSet(List.copyOf(after));
                directory.writePublic(name + "-public.jwks", set.toString(true));
                directory.write(name + ".jwks", set.toString(false));
            }
            keys = after;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ECKey> rotated(List<ECKey> before, Instant now) {
        var after = new ArrayList<>(before);
        after.sort(Comparator.comparing(JWK::getIssueTime));
        if (after.isEmpty() || after.getLast().getIssueTime().toInstant().plus(SIGNS_FOR).isBefore(now)) {
            after.add(newKey(now));
        }
        for (int i = after.size() - 2; i >= 0; i--) {
            var replaced = after
                .get(i + 1)
                .getIssueTime()
                .toInstant()
                .plus(PUBLISHED_BEFORE);
            if (replaced.plus(KEPT_AFTER).isBefore(now)) {
                after.remove(i);
            }
        }
        return after;
    }

    private List<ECKey> read() throws IOException {
        var file = directory.file(name + ".jwks");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JWKSet.parse(Files.readString(file))
                .getKeys()
                .stream()
                .map(JWK::toECKey)
                .map(key -> key.getIssueTime() != null ? key : new ECKey.Builder(key).issueTime(new Date(0)).build())
                .toList();
        } catch (ParseException e) {
            throw new IOException("Not a set of keys: " + file, e);
        }
    }

    private static ECKey newKey(Instant now) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .keyID(UUID.randomUUID().toString())
                .issueTime(Date.from(now.truncatedTo(ChronoUnit.SECONDS)))
                .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
