package io.chengxuan.media.outlet;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes a table of outlets, one row each, known by their names. A column that is missing or a cell that is empty leaves what
 * is known; the same table again changes nothing; wrong rows are reported and skipped. A dry run changes nothing.
 */
@Component
class ImportOutlets {

    private static final int MOST_ROWS = 2_000;

    private final Outlets outlets;
    private final UnitTree units;
    private final MessageSource messages;

    ImportOutlets(Outlets outlets, UnitTree units, MessageSource messages) {
        this.outlets = outlets;
        this.units = units;
        this.messages = messages;
    }

    record Outcome(int created, int changed, int unchanged, List<Fault> problems) {}

    Outcome from(byte[] file, boolean dry, Command command) {
        var columns = Columns.required(messages, "name", "level", "kind").optional("aliases", "domains", "region");
        var rows = Table.read(file, columns).rows();
        if (rows.size() > MOST_ROWS) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-too-long", MOST_ROWS);
        }
        var taking = new Taking(dry, command);
        rows.forEach(taking::take);
        return new Outcome(taking.created, taking.changed, taking.unchanged, taking.faults);
    }

    /** One table on its way in. */
    private final class Taking {

        private final boolean dry;
        private final Command command;
        /** What is known by each key, with what the rows before have brought. */
        private final Map<String, Known> known = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private int created;
        private int changed;
        private int unchanged;

        Taking(boolean dry, Command command) {
            this.dry = dry;
            this.command = command;
            outlets.all().forEach(outlet -> keep(new Known(outlet.id(), outlet.content())));
        }

        void take(Row row) {
            try {
                var name = row.find("name").orElseThrow(() -> new WrongCell("name", "required"));
                var before = Optional.ofNullable(known.get(OutletKeys.ofName(name)));
                var content = OutletRow.read(row, before.map(Known::content).orElse(null), messages);
                refuseOthers(content, before.map(Known::id).orElse(null));
                store(row, before, content);
            } catch (WrongCell wrong) {
                faults.add(wrong.in(row, messages));
            }
        }

        private void refuseOthers(OutletContent content, @Nullable String self) {
            for (var key : content.keys()) {
                var other = known.get(key);
                if (other != null && !other.id().equals(self)) {
                    throw OutletRow.taken(key, other.content());
                }
            }
        }

        private void store(Row row, Optional<Known> before, OutletContent content) {
            if (before.isPresent() && before.get().content().equals(content)) {
                unchanged++;
                return;
            }
            if (before.isEmpty() && known.values().stream().distinct().count() >= Outlets.MOST) {
                throw new WrongCell("name", "too-many-outlets", Outlets.MOST);
            }
            var id = before.map(Known::id).orElse("new-" + row.line());
            if (!dry) {
                id = written(row, before, content);
            }
            before.ifPresent(old -> old.content().keys().forEach(known::remove));
            keep(new Known(id, content));
            created += before.isPresent() ? 0 : 1;
            changed += before.isPresent() ? 1 : 0;
        }

        private String written(Row row, Optional<Known> before, OutletContent content) {
            var ofRow = command.ofPart(String.valueOf(row.line()));
            try {
                return before.isPresent()
                    ? outlets.change(before.get().id(), content, ofRow).id()
                    : outlets.add(content, units.city(), ofRow).id();
            } catch (Problem refused) {
                // Somebody else was faster with one of its keys.
                if (refused.slug().equals("outlet-key-taken")) {
                    throw new WrongCell("name", "outlet-key-taken", content.name());
                }
                throw refused;
            }
        }

        private void keep(Known outlet) {
            outlet
                .content()
                .keys()
                .forEach(key -> known.put(key, outlet));
        }
    }

    private record Known(String id, OutletContent content) {}
}
