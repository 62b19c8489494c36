package io.chengxuan.gateway.signin;

import io.chengxuan.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** Too many wrong passwords for a name or from an address: 429 {@code sign-in-locked} with {@code retryAfterSeconds}. */
public final class LockedOut extends Problem {

    private final long seconds;

    LockedOut(long seconds) {
        super(HttpStatus.TOO_MANY_REQUESTS, "sign-in-locked", seconds);
        this.seconds = seconds;
        with("retryAfterSeconds", seconds);
    }

    public long seconds() {
        return seconds;
    }
}
