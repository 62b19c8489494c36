package io.chengxuan.media.roster;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Enters, changes and ends entries: everything that needs a name as it is. {@code roster-entered} 409 when the person stands there
 * already.
 */
@Component
class KeepRoster {

    private final RosterEntries entries;
    private final RosterNames names;

    KeepRoster(RosterEntries entries, RosterNames names) {
        this.entries = entries;
        this.names = names;
    }

    /** {@code too-many-roster-entries} 409. */
    RosterEntry add(RosterRequest said, Command command) {
        if (entries.full()) {
            throw Problem.conflict("too-many-roster-entries", RosterEntries.MOST);
        }
        var blinded = names.blinded(command);
        var id = blinded.newId();
        requireAlone(id, said);
        var name = names.seal(id, said.name(), said.to());
        return alone(() -> entries.create(RosterEntry.of(id, said, name, blinded), blinded));
    }

    RosterEntry change(String id, RosterRequest said, Command command) {
        requireAlone(id, said);
        return alone(() ->
            entries.change(id, names.blinded(command), entry -> {
                entry.requireServing();
                if (!says(entry, said)) {
                    entry.change(said, names.seal(id, said.name(), said.to()));
                }
            })
        );
    }

    RosterEntry end(String id, LocalDate on, String reason, Command command) {
        return entries.change(id, command, entry -> {
            entry.requireServing();
            entry.end(on, reason, names.seal(id, names.plain(entry), on));
        });
    }

    /** Who stands on that unit's roster under the name. */
    Optional<RosterEntry> standing(RosterRequest said) {
        return entries.standing(said.unit(), said.kind(), names.blinds(said.name()));
    }

    boolean says(RosterEntry entry, RosterRequest said) {
        return entry.says(said) && names.plain(entry).equals(said.name());
    }

    /** Blind keys differ by month, so the store's index knows only those whose names end in the same. */
    private void requireAlone(String id, RosterRequest said) {
        standing(said)
            .filter(other -> !other.id().equals(id))
            .ifPresent(_ -> {
                throw Problem.conflict("roster-entered");
            });
    }

    private static RosterEntry alone(Supplier<RosterEntry> write) {
        try {
            return write.get();
        } catch (Problem refused) {
            throw refused.slug().equals("already-exists") ? Problem.conflict("roster-entered") : refused;
        }
    }
}
