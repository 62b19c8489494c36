package io.chengxuan.plan.unit;

import io.chengxuan.platform.access.Unit.Level;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes a table {@code code name level parent group [aliases]} (aliases divided by {@code ;}) into the tree: new codes are
 * created, after those that are there and in the table's order; differing ones are renamed or moved; units that the table does
 * not name stay. A parent stands above its children or
 * in the tree already. A wrong row is reported and skipped.
 */
@Component
class ImportUnits {

    private static final int MOST_ROWS = 2_000;
    private static final List<String> LEVELS = Arrays.stream(Level.values()).map(Level::name).toList();

    private final Units units;
    private final MessageSource messages;

    ImportUnits(Units units, MessageSource messages) {
        this.units = units;
        this.messages = messages;
    }

    /** How many units were created, changed and left as they were, and the rows that were skipped. */
    record Outcome(int created, int changed, int unchanged, List<Fault> problems) {}

    Outcome from(byte[] file, Command command) {
        var rows = Table.read(file, columns()).rows();
        if (rows.size() > MOST_ROWS) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-too-long", MOST_ROWS);
        }
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        var faults = new ArrayList<Fault>();
        int order = units.lastOrder();
        for (var written : rows) {
            var row = inCodes(written);
            try {
                require(row);
            } catch (WrongCell wrong) {
                faults.add(wrong.in(row, messages));
                continue;
            }
            var before = units.find(row.get("code"));
            if (before.isEmpty()) {
                units.create(unit(row, ++order), command);
                created++;
            } else if (adjust(before.get(), row, command)) {
                changed++;
            } else {
                unchanged++;
            }
        }
        return new Outcome(created, changed, unchanged, faults);
    }

    private Columns columns() {
        return Columns.required(messages, "code", "name", "level", "parent", "group").optional("aliases");
    }

    /** Levels and groups may be written in words, a unit above by its name. */
    private Row inCodes(Row row) {
        var coded = coded(coded(row, "level", LEVELS), "group", UnitRules.GROUPS);
        return row
            .find("parent")
            .filter(above -> units.find(above).isEmpty())
            .flatMap(above -> one(units.names().meaning(above)))
            .map(above -> coded.with("parent", above.id()))
            .orElse(coded);
    }

    private Row coded(Row row, String column, Collection<String> codes) {
        return row
            .find(column)
            .flatMap(written -> Columns.code(messages, "unit." + column, codes, written))
            .map(code -> row.with(column, code))
            .orElse(row);
    }

    private static Optional<UnitState> one(UnitNames.Meaning meaning) {
        return meaning.kind() == UnitNames.Kind.ONE ? Optional.of(meaning.units().getFirst()) : Optional.empty();
    }

    private void require(Row row) {
        var level = level(row);
        if (level == null) {
            throw new WrongCell("level", "unit-level");
        }
        if (row.get("name").isEmpty()) {
            throw new WrongCell("name", "required");
        }
        var parent = row.find("parent").flatMap(units::find).orElse(null);
        if (parent == null && row.find("parent").isPresent()) {
            throw new WrongCell("parent", "unit-unknown");
        }
        var before = units.find(row.get("code"));
        if (before.isPresent() && before.get().level() != level) {
            throw new WrongCell("level", "unit-level-fixed");
        }
        if (before.isPresent() && before.get().state().closed()) {
            throw new WrongCell("code", "unit-closed");
        }
        UnitRules.wrong(row.get("code"), level, parent, row.find("group").orElse(null)).ifPresent(wrong -> {
            throw new WrongCell(wrong.field().equals("id") ? "code" : wrong.field(), wrong.code());
        });
    }

    private boolean adjust(OrganisationUnit before, Row row, Command command) {
        var after = units.change(before.id(), command, unit -> {
            var state = unit.state();
            var aliases = aliases(row);
            if (aliases != null || !state.name().equals(row.get("name"))) {
                unit.rename(row.get("name"), aliases);
            }
            unit.move(row.find("parent").orElse(null), row.find("group").orElse(null));
        });
        return after.version() > before.version();
    }

    private static OrganisationUnit unit(Row row, int order) {
        var level = Level.valueOf(row.get("level"));
        var aliases = aliases(row);
        return new OrganisationUnit(
            row.get("code"),
            level,
            row.get("name"),
            aliases == null ? DefaultAliases.of(level, row.get("name")) : aliases,
            row.find("parent").orElse(null),
            row.find("group").orElse(null),
            order
        );
    }

    private static @Nullable List<String> aliases(Row row) {
        return row
            .find("aliases")
            .map(text ->
                List.of(text.split("[;；]"))
                    .stream()
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList()
            )
            .orElse(null);
    }

    private static @Nullable Level level(Row row) {
        for (var level : Level.values()) {
            if (level.name().equals(row.get("level"))) {
                return level;
            }
        }
        return null;
    }
}
