package io.chengxuan.media.assessment.rules;

import io.chengxuan.media.assessment.points.Line;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What published months were given; known where months are assessed. */
public interface PublishedPoints {
    /** Empty for a month that is not published. */
    Optional<Account> of(YearMonth month);

    /**
     * @param computed what the rules gave, by unit
     * @param decided how many corrections and granted appeals are in the points besides
     */
    record Account(Map<String, List<Line>> computed, int decided) {}
}
