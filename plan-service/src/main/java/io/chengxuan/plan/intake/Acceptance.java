package io.chengxuan.plan.intake;

import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An acceptance that has begun: who ordered it and when.
 *
 * @param year that the plan is for where the preview does not say
 */
record Acceptance(@Nullable Integer year, String actor, String unit, Instant at) {
    /** The same order for what follows from it; without the version and key, which were the import's. */
    Command command() {
        return new Command(actor, unit, null, "", null, at);
    }
}
