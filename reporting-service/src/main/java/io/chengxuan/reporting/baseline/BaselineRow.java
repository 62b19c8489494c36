package io.chengxuan.reporting.baseline;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A row of a table of stated figures that could be read. */
record BaselineRow(BaselineKey key, long value, @Nullable String source) {
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    static final long MOST = 10_000_000;
    static final int LONGEST_SOURCE = 200;

    /** Reads rows by the words of the messages; throws {@link WrongCell} for the first thing that is wrong. */
    @Component
    static class Reader {

        private final UnitTree units;
        private final MessageSource messages;

        Reader(UnitTree units, MessageSource messages) {
            this.units = units;
            this.messages = messages;
        }

        BaselineRow read(Row row) {
            var key = new BaselineKey(
                (int) number(row, "year", FIRST_YEAR, LAST_YEAR),
                row.find("month").isEmpty() ? null : (int) number(row, "month", 1, 12),
                code(row, "measure", "baseline", BaselineMeasure.class),
                row
                    .find("unit")
                    .map(cell -> unit(row, cell))
                    .orElse(null),
                row.find("level").isEmpty() ? null : code(row, "level", "level", BaselineKey.Level.class)
            );
            var source = row.find("source").orElse(null);
            if (source != null && source.length() > LONGEST_SOURCE) {
                throw new WrongCell("source", "too-long", LONGEST_SOURCE);
            }
            return new BaselineRow(key, number(row, "value", 0, MOST), source);
        }

        private String unit(Row row, String cell) {
            return units
                .all()
                .stream()
                .filter(it -> it.id().equals(cell) || it.name().equals(cell) || it.aliases().contains(cell))
                .findFirst()
                .map(Unit::id)
                .orElseThrow(() -> new WrongCell("unit", "unit-unknown"));
        }

        private static long number(Row row, String column, long least, long most) {
            var written = row.find(column).orElseThrow(() -> new WrongCell(column, "required"));
            var digits = written.replaceAll("[,，年月\\s]", "").replaceAll("\\.0+$", "");
            if (!digits.matches("\\d{1,9}") || Long.parseLong(digits) < least || Long.parseLong(digits) > most) {
                throw new WrongCell(column, "whole-number", least, most);
            }
            return Long.parseLong(digits);
        }

        private <E extends Enum<E>> E code(Row row, String column, String prefix, Class<E> type) {
            var written = row.find(column).orElseThrow(() -> new WrongCell(column, "required"));
            var codes = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            return Columns.code(messages, prefix, codes, written)
                .map(code -> Enum.valueOf(type, code))
                .orElseThrow(() -> new WrongCell(column, "unknown-word", written));
        }
    }
}
