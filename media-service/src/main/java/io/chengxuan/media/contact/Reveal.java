package io.chengxuan.media.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who saw which fields of a contact, and what for. */
record Reveal(Instant at, String actor, Purpose purpose, @Nullable String reason, List<ContactField> fields) {
    enum Purpose {
        INTERVIEW,
        RELEASE,
        INVITATION,
        VERIFICATION,
        OTHER,
    }

    /** The reason is free text and may name somebody. */
    Reveal withoutReason() {
        return new Reveal(at, actor, purpose, null, fields);
    }
}
