package io.chengxuan.platform.outbox;

import io.chengxuan.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** Somebody else changed the aggregate first: 409 with {@code currentVersion}. */
public final class StaleVersion extends Problem {

    public StaleVersion(String id, long currentVersion) {
        super(HttpStatus.CONFLICT, "stale-version", id);
        with("currentVersion", currentVersion);
    }
}
