package io.chengxuan.plan.session;

import io.chengxuan.plan.session.Attendance.Entry;
import io.chengxuan.plan.session.Attendance.Means;
import io.chengxuan.plan.unit.UnitNames;
import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes a list {@code person unit [staff_number] [hours]} of at most 10 000 people who attended. Bad rows are reported by row
 * and column, the others taken; the same list again changes nothing. Nobody is looked up anywhere: a person is who their
 * unit's list says, and only the unit must be known and invited.
 */
@Component
class ImportAttendance {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_FAULTS = 1_000;
    private static final int LONGEST_NUMBER = 40;

    private final Sessions sessions;
    private final Attendances attendances;
    private final InvitedUnits invitedUnits;
    private final TakeAttendance takeAttendance;
    private final Units units;
    private final MessageSource messages;

    ImportAttendance(
        Sessions sessions,
        Attendances attendances,
        InvitedUnits invitedUnits,
        TakeAttendance takeAttendance,
        Units units,
        MessageSource messages
    ) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.invitedUnits = invitedUnits;
        this.takeAttendance = takeAttendance;
        this.units = units;
        this.messages = messages;
    }

    /**
     * How many people were new, changed and as they were; {@code bad} rows were not taken, the first thousand of which stand in
     * {@code problems}.
     *
     * @param dryRun whether nothing was written
     */
    record Outcome(boolean dryRun, int created, int changed, int unchanged, int bad, List<Fault> problems) {}

    /** What the list would do; with {@code dryRun} nothing is written. */
    Outcome from(String id, byte[] file, boolean dryRun, Scope scope, Command command) {
        var session = sessions.readable(id, scope);
        PlanSession.requireOrganiser(session, scope);
        var rows = Table.read(
            file,
            Columns.required(messages, "person", "unit").optional("staff_number", "hours")
        ).rows();
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                rows.isEmpty() ? "table-empty" : "table-too-long",
                MOST_ROWS
            );
        }
        var reading = new Reading(session, units.names(), invitedUnits.of(session), attendances.of(id), command);
        rows.forEach(reading::read);
        if (!dryRun) {
            takeAttendance.note(id, scope, command);
            attendances.write(reading.written);
        }
        return reading.outcome(dryRun);
    }

    /** One list being read against what is known. */
    private final class Reading {

        private final Session session;
        private final UnitNames names;
        private final Set<String> invited;
        private final Roster roster;
        private final Command command;
        private final Set<String> seen = new HashSet<>();
        private final List<Attendance> written = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private int known;
        private int created;
        private int unchanged;
        private int bad;

        Reading(Session session, UnitNames names, Set<String> invited, List<Attendance> present, Command command) {
            this.session = session;
            this.names = names;
            this.invited = invited;
            this.roster = new Roster(present);
            this.known = present.size();
            this.command = command;
        }

        void read(Row row) {
            try {
                take(row, entry(row));
            } catch (WrongCell wrong) {
                bad++;
                if (faults.size() < MOST_FAULTS) {
                    faults.add(wrong.in(row, messages));
                }
            }
        }

        private void take(Row row, Entry entry) {
            try {
                var found = roster.find(entry);
                var told = found
                    .map(it -> it.toldAgain(entry, null))
                    .orElseGet(() -> Attendance.of(session.id(), entry, Means.LIST, null, command.at().toString()));
                if (!seen.add(told.id())) {
                    throw new WrongCell("person", "attendance-twice");
                }
                if (found.isPresent() && told.equals(found.get())) {
                    unchanged++;
                    return;
                }
                if (found.isEmpty() && ++known > Attendances.MOST) {
                    throw new WrongCell("person", "attendance-most", Attendances.MOST);
                }
                created += found.isEmpty() || found.get().removed() ? 1 : 0;
                roster.put(told);
                written.add(told);
            } catch (Roster.Ambiguous _) {
                throw new WrongCell("person", "attendance-ambiguous", entry.name());
            }
        }

        private Entry entry(Row row) {
            var name = PersonName.of(row.get("person"));
            if (!PersonName.is(name)) {
                throw new WrongCell("person", "attendance-name");
            }
            var number = TakeAttendance.blankToNull(row.get("staff_number"));
            if (number != null && number.length() > LONGEST_NUMBER) {
                throw new WrongCell("staff_number", "too-long", LONGEST_NUMBER);
            }
            return new Entry(unit(row), name, number, hours(row));
        }

        private String unit(Row row) {
            var meaning = names.meaning(row.get("unit"));
            switch (meaning.kind()) {
                case ONE -> {
                    var unit = meaning.units().getFirst().id();
                    if (!invited.contains(unit)) {
                        throw new WrongCell("unit", "attendance-unit", row.get("unit"));
                    }
                    return unit;
                }
                case AMBIGUOUS -> throw new WrongCell(
                    "unit",
                    "unit-ambiguous",
                    row.get("unit"),
                    String.join(
                        "、",
                        meaning
                            .units()
                            .stream()
                            .map(it -> it.name())
                            .toList()
                    )
                );
                case CLOSED -> throw new WrongCell("unit", "unit-closed", row.get("unit"));
                default -> throw new WrongCell("unit", "unit-unknown", row.get("unit"));
            }
        }

        private double hours(Row row) {
            var written = row.get("hours").replaceAll("(课时|学时|小时|h)$", "").strip();
            double most = session.content().hours();
            if (written.isEmpty()) {
                return most;
            }
            double hours = written.matches("\\d{1,3}(\\.\\d{1,2})?") ? Double.parseDouble(written) : -1;
            if (!SessionContent.isHours(hours) || hours > most) {
                throw new WrongCell("hours", "attendance-hours", most);
            }
            return hours;
        }

        Outcome outcome(boolean dryRun) {
            return new Outcome(dryRun, created, written.size() - created, unchanged, bad, faults);
        }
    }
}
