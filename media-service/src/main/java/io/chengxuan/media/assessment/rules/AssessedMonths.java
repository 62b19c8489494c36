package io.chengxuan.media.assessment.rules;

import java.time.YearMonth;
import java.util.Optional;

/** Which months have their points; known where months are assessed. */
public interface AssessedMonths {
    /** The latest month whose points are published; a draft can be computed by other rules yet. */
    Optional<YearMonth> last();
}
