package io.chengxuan.media.assessment.rules;

import java.time.YearMonth;
import java.util.Optional;

/** Which months have been assessed; known where they are. */
public interface AssessedMonths {
    /** The latest month that an assessment was begun for. */
    Optional<YearMonth> last();
}
