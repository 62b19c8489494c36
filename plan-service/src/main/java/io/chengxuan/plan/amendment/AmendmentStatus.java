package io.chengxuan.plan.amendment;

import io.chengxuan.platform.web.Problem;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;

/** Where an amendment stands, and where it can go from there. */
public enum AmendmentStatus implements MessageSourceResolvable {
    DRAFT,
    IN_REVIEW,
    /** In force. */
    ISSUED,
    DISCARDED;

    /** Its name in the reader's language, for refusals. */
    @Override
    public String[] getCodes() {
        return new String[] { "amendment.status." + name() };
    }

    private Set<AmendmentStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW, DISCARDED);
            case IN_REVIEW -> Set.of(DRAFT, ISSUED);
            case ISSUED, DISCARDED -> Set.of();
        };
    }

    /** Refuses with {@code amendment-state} 409 unless the table above has the step. */
    void requireStepTo(AmendmentStatus target) {
        if (!next().contains(target)) {
            throw Problem.conflict("amendment-state", this, target).with("state", this);
        }
    }
}
