package io.chengxuan.reporting.export;

import io.chengxuan.reporting.table.Asked;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a table that was asked for.
 *
 * @param from first month, of due dates, of publication or of the assessment; null for no bound
 * @param to last month of them; null for no bound
 * @param of code of the unit whose subtree was asked for; null for all that the caller may read
 * @param asOf the day that the table is told for
 */
public record Part(@Nullable YearMonth from, @Nullable YearMonth to, @Nullable String of, LocalDate asOf) {
    /** From the parameters as they come; {@code unreadable-parameter} 400. */
    public static Part of(@Nullable String from, @Nullable String to, @Nullable String unit, LocalDate asOf) {
        return new Part(
            Asked.time("from", from, YearMonth::parse),
            Asked.time("to", to, YearMonth::parse),
            Asked.text(unit),
            asOf
        );
    }

    /**
     * As the event tells it.
     *
     * @param shares whether it is about squads' shares of tasks; null where there are none
     */
    public Map<String, @Nullable Object> told(Table table, @Nullable Boolean shares) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("table", table.name());
        fields.put("from", from == null ? null : from.toString());
        fields.put("to", to == null ? null : to.toString());
        fields.put("asOf", asOf.toString());
        fields.put("shares", shares);
        return fields;
    }
}
