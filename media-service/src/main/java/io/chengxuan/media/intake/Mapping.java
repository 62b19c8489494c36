package io.chengxuan.media.intake;

import io.chengxuan.media.report.Tone;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table says what.
 *
 * @param columns the heading for each field that the table has
 * @param tone of rows that say none; null for such rows to be wrong
 * @param unit code of the unit that rows without one are about; null for such rows to be wrong
 */
record Mapping(Map<Field, String> columns, @Nullable Tone tone, @Nullable String unit) {
    static final Mapping NONE = new Mapping(Map.of(), null, null);

    /** As far as the headings are known words. */
    static Mapping proposed(List<String> headings, Columns words, @Nullable String unit) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (var heading : headings) {
            words
                .meaning(heading)
                .flatMap(Field::of)
                .ifPresent(field -> columns.putIfAbsent(field, heading));
        }
        return new Mapping(columns, null, unit);
    }

    /** Whether rows can be read by it: date and title, and an outlet by its name or by the link. */
    boolean readable() {
        return (
            columns.keySet().containsAll(Field.NEEDED) &&
            (columns.containsKey(Field.OUTLET) || columns.containsKey(Field.LINK))
        );
    }

    /** Whether new pieces can be read by it too: they need units and a tone. */
    boolean complete() {
        return (
            readable() &&
            (unit != null || columns.containsKey(Field.UNITS)) &&
            (tone != null || columns.containsKey(Field.TONE))
        );
    }

    /** 422 for a heading that the table has not, and for fields that are needed. */
    void requireFits(List<String> headings) {
        var problem = Problem.invalid();
        columns.forEach((field, heading) -> {
            if (!headings.contains(heading)) {
                problem.at("/columns/" + field, "heading-unknown", heading);
            }
        });
        for (var field : Field.NEEDED) {
            if (!columns.containsKey(field)) {
                problem.at("/columns/" + field, "required");
            }
        }
        if (!columns.containsKey(Field.OUTLET) && !columns.containsKey(Field.LINK)) {
            problem.at("/columns/OUTLET", "required");
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    /** The field's name for each heading in its order; null for one that nobody asks for. */
    List<@Nullable String> names(List<String> headings) {
        List<@Nullable String> names = new ArrayList<>();
        for (var heading : headings) {
            var field = columns
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().equals(heading))
                .findFirst();
            var name = field.map(entry -> entry.getKey().word()).orElse(null);
            names.add(name != null && names.contains(name) ? null : name);
        }
        return names;
    }

    /** What the column of a field is called in the table, if it has one. */
    Optional<String> heading(String field) {
        return Field.of(field).map(columns::get);
    }
}
