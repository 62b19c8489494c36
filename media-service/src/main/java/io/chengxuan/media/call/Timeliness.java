package io.chengxuan.media.call;

import java.time.Instant;
import java.util.Objects;

/** How something owed stands at an instant. OPEN: not due yet and nothing handed in; MISSING: due and nothing handed in. */
enum Timeliness {
    OPEN,
    MISSING,
    ON_TIME,
    LATE,
    EXCUSED,
    CANCELLED;

    /** What is handed in at the very instant of the deadline is on time. */
    static Timeliness of(Standing owed, Instant now) {
        return switch (owed.status()) {
            case OWED -> owed.due().isBefore(now) ? MISSING : OPEN;
            case HANDED_IN -> Objects.requireNonNull(owed.first()).isAfter(owed.due()) ? LATE : ON_TIME;
            case EXCUSED -> EXCUSED;
            case CANCELLED -> CANCELLED;
        };
    }
}
