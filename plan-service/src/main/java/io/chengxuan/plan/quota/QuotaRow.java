package io.chengxuan.plan.quota;

import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.outbox.Command;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/** A row of a table of quotas that could be read. */
record QuotaRow(Audience audience, Measure measure, QuotaVersion version) {
    private static final int LONGEST_SOURCE = 500;

    static Fault overlap(Row row, QuotaVersion other, MessageSource messages) {
        var until = other.until() == null ? "—" : other.until().toString();
        return Fault.at(row, "from", "quota-overlaps", messages, other.from().toString(), until, other.count());
    }

    /** Reads rows by the words of the messages; the first thing that is wrong with a row becomes a fault. */
    record Reader(
        Function<String, Optional<Audience>> audiences,
        MessageSource messages,
        Command command,
        List<Fault> faults
    ) {
        Optional<QuotaRow> read(Row row) {
            try {
                return Optional.of(parsed(row));
            } catch (WrongCell wrong) {
                faults.add(wrong.in(row, messages));
                return Optional.empty();
            }
        }

        private QuotaRow parsed(Row row) {
            var unit = row.find("unit").orElseThrow(() -> new WrongCell("unit", "required"));
            var audience = audiences.apply(unit).orElseThrow(() -> new WrongCell("unit", "unit-unknown"));
            var measure = new Measure(
                code(row, "measure", "quota.measure", Measure.What.class),
                outlets(row),
                code(row, "per", "quota.per", Measure.Per.class)
            );
            if (!measure.sound()) {
                throw new WrongCell("outlets", "quota-outlets");
            }
            var from = row.date("from").orElse(null);
            var until = row.date("until").orElse(null);
            if (from == null) {
                throw new WrongCell("from", "required");
            }
            if (until != null && until.isBefore(from)) {
                throw new WrongCell("until", "period-order");
            }
            var source = row.find("source").orElse(null);
            if (source != null && source.length() > LONGEST_SOURCE) {
                throw new WrongCell("source", "too-long", LONGEST_SOURCE);
            }
            return new QuotaRow(
                audience,
                measure,
                new QuotaVersion(count(row), from, until, source, command.unit(), command.actor(), command.at(), false)
            );
        }

        private Set<OutletKind> outlets(Row row) {
            var kinds = EnumSet.noneOf(OutletKind.class);
            for (var word : row.get("outlets").split("[、;；+,，/\\s]+")) {
                if (!word.isBlank()) {
                    kinds.add(coded(word, "outlets", "outlet", OutletKind.class));
                }
            }
            return kinds;
        }

        private <E extends Enum<E>> E code(Row row, String column, String prefix, Class<E> type) {
            return coded(row.find(column).orElseThrow(() -> new WrongCell(column, "required")), column, prefix, type);
        }

        private <E extends Enum<E>> E coded(String written, String column, String prefix, Class<E> type) {
            var codes = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            return Columns.code(messages, prefix, codes, written)
                .map(code -> Enum.valueOf(type, code))
                .orElseThrow(() -> new WrongCell(column, "quota-word", written));
        }

        private static int count(Row row) {
            var written = row.find("count").orElseThrow(() -> new WrongCell("count", "required"));
            if (
                !written.matches("\\d{1,6}") ||
                written.matches("0+") ||
                Integer.parseInt(written) > QuotaController.MOST
            ) {
                throw new WrongCell("count", "quota-count", QuotaController.MOST);
            }
            return Integer.parseInt(written);
        }
    }
}
