package io.chengxuan.media.assessment.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month by its own rules and by others.
 *
 * @param month such as {@code 2026-07}
 * @param versionId of the rules that hold for it
 * @param pieces how many pieces were counted
 * @param since why its own rules give something else now than was published; null when the month is not published
 * @param rows group by group, the most points by the new rules first
 */
record Simulation(
    String month,
    String versionId,
    String versionName,
    int pieces,
    int submissions,
    @Nullable Since since,
    List<Row> rows
) {
    record Place(int rank, BigDecimal points) {}

    /** @param moved how many places it gains; negative when it loses some */
    record Row(String unit, String name, @Nullable String group, Place before, Place after, int moved) {}
}
