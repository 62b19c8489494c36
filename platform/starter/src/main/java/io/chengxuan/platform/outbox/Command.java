package io.chengxuan.platform.outbox;

import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Who orders a change, and under which conditions. As a handler's parameter it is read from the caller's token and the
 * headers {@code Idempotency-Key} and {@code If-Match}.
 *
 * @param actor opaque id of the account, or of the service itself for a reaction
 * @param unit the actor's unit
 * @param key hash of caller, route and {@code Idempotency-Key}; null when none was given
 * @param body fingerprint of the body; the same key with another body is refused
 * @param expectedVersion version the actor has seen; null when they did not say
 * @param at when it was ordered, to the millisecond as the store keeps it
 */
public record Command(
    String actor,
    String unit,
    @Nullable String key,
    String body,
    @Nullable Long expectedVersion,
    Instant at
) {
    public Command {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A command that a service gives itself. */
    public static Command bySystem(String service, String unit) {
        return new Command("system:" + service, unit, null, "", null, Instant.now());
    }

    /** The same command for content that is not JSON, such as an uploaded file. */
    public Command withBody(String fingerprint) {
        return new Command(actor, unit, key, fingerprint, expectedVersion, at);
    }

    /** A command for one part of what this one orders, such as a row of a table: repeated with it, and told from the others. */
    public Command ofPart(String part) {
        return new Command(actor, unit, key == null ? null : key + "-" + part, body, null, at);
    }

    /** Refuses with {@code if-match-required} 428 a command that does not say which version its actor has seen. */
    public void requireExpectedVersion() {
        if (expectedVersion == null) {
            throw new Problem(HttpStatus.PRECONDITION_REQUIRED, "if-match-required");
        }
    }

    /** An id for what this command creates: the same for each repetition of the command, new for any other. */
    public String newId() {
        return key != null ? key : io.chengxuan.platform.web.Fingerprint.of(java.util.UUID.randomUUID().toString());
    }
}
