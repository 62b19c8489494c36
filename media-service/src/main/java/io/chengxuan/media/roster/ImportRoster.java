package io.chengxuan.media.roster;

import io.chengxuan.media.intake.UnitWords;
import io.chengxuan.media.written.Day;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.privacy.PersonalKind;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.platform.web.ProblemDocuments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes a table of people, one row each, known by unit, name and kind. The same table again changes nothing; wrong rows are
 * reported and skipped. A dry run changes nothing.
 */
@Component
class ImportRoster {

    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST_NAME = 60;

    private final KeepRoster keep;
    private final UnitTree units;
    private final ProblemDocuments problems;
    private final MessageSource messages;
    private final Clock clock;

    ImportRoster(KeepRoster keep, UnitTree units, ProblemDocuments problems, MessageSource messages, Clock clock) {
        this.keep = keep;
        this.units = units;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    record Outcome(int created, int changed, int unchanged, List<Fault> problems) {}

    Outcome from(byte[] file, boolean dry, Scope scope, Command command) {
        var columns = Columns.required(messages, "roster_unit", "person", "roster_kind", "term_from").optional(
            "term_to"
        );
        var rows = Table.read(file, columns).rows();
        if (rows.size() > MOST_ROWS) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-too-long", MOST_ROWS);
        }
        var taking = new Taking(dry, scope, command);
        rows.forEach(taking::take);
        return new Outcome(taking.created, taking.changed, taking.unchanged, taking.faults);
    }

    /** One table on its way in. */
    private final class Taking {

        private final boolean dry;
        private final Scope scope;
        private final Command command;
        private final UnitWords words = new UnitWords(units);
        /** What rows before have said. */
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private int created;
        private int changed;
        private int unchanged;

        Taking(boolean dry, Scope scope, Command command) {
            this.dry = dry;
            this.scope = scope;
            this.command = command;
        }

        void take(Row row) {
            try {
                store(row, read(row));
            } catch (WrongCell wrong) {
                faults.add(wrong.in(row, messages));
            } catch (Problem refused) {
                var why = problems.of(refused, LocaleContextHolder.getLocale()).getDetail();
                faults.add(Fault.at(row, "person", "roster-refused", messages, String.valueOf(why)));
            }
        }

        private RosterRequest read(Row row) {
            var written = required(row, "roster_unit");
            var unit = words.code(written).orElseThrow(() -> new WrongCell("roster_unit", "unit-unknown", written));
            if (!scope.owns(unit)) {
                throw new WrongCell("roster_unit", "unit-foreign");
            }
            var name = RosterEntry.plain(required(row, "person"));
            if (name.length() > LONGEST_NAME) {
                throw new WrongCell("person", "too-long", LONGEST_NAME);
            }
            if (!PersonalKind.NAME.isPlausible(name)) {
                throw new WrongCell("person", "personal-" + PersonalKind.NAME);
            }
            var codes = Arrays.stream(RosterKind.values()).map(Enum::name).toList();
            var kind = Columns.code(messages, "roster.kind", codes, required(row, "roster_kind"))
                .map(RosterKind::valueOf)
                .orElseThrow(() -> new WrongCell("roster_kind", "unknown-word"));
            var from = day("term_from", required(row, "term_from"));
            var to = row
                .find("term_to")
                .map(cell -> day("term_to", cell))
                .orElse(null);
            if (to != null && to.isBefore(from)) {
                throw new WrongCell("term_to", "term-reversed");
            }
            if (RosterRequest.endsTooFar(to, LocalDate.now(clock))) {
                throw new WrongCell("term_to", "term-too-far", RosterRequest.LONGEST_YEARS);
            }
            return new RosterRequest(unit, name, kind, from, to);
        }

        private void store(Row row, RosterRequest said) {
            var name = PersonalKind.NAME.normal(said.name());
            var before = lines.putIfAbsent(String.join("|", said.unit(), said.kind().name(), name), row.line());
            if (before != null) {
                throw new WrongCell("person", "person-twice", before);
            }
            var known = keep.standing(said);
            if (known.isPresent() && keep.says(known.get(), said)) {
                unchanged++;
                return;
            }
            if (!dry) {
                var ofRow = command.ofPart(String.valueOf(row.line()));
                known.ifPresentOrElse(entry -> keep.change(entry.id(), said, ofRow), () -> keep.add(said, ofRow));
            }
            created += known.isPresent() ? 0 : 1;
            changed += known.isPresent() ? 1 : 0;
        }
    }

    private static String required(Row row, String column) {
        return row.find(column).orElseThrow(() -> new WrongCell(column, "required"));
    }

    private static LocalDate day(String column, String cell) {
        return Day.read(cell).orElseThrow(() -> new WrongCell(column, "date"));
    }
}
