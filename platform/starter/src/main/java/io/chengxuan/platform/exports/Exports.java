package io.chengxuan.platform.exports;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Everything that was taken away as a file; a service whose files are to be noted imports this class. It changes nothing
 * else, but who took what when is for the journal, so it is noted before the first row is written: what cannot be noted is
 * not handed out.
 */
@Repository
public class Exports extends Aggregates<Export> {

    /** As ids of aggregates are made. */
    private static final String ID = "[A-Za-z0-9_-]{16,64}";

    private final UnitTree units;

    Exports(AggregateStore store, UnitTree units) {
        super(Export.class, store);
        this.units = units;
    }

    /** @param unit what the caller gave for the unit; noted only if there is such a unit, as anything may stand there */
    public void listTaken(Caller caller, Enum<?> what, Enum<?> format, @Nullable String unit) {
        taken(caller, what, format, unit == null ? null : units.find(unit).map(Unit::id).orElse(null));
    }

    /** @param id of what the list is narrowed to, if any; goes before the unit */
    public void listTaken(Caller caller, Enum<?> what, Enum<?> format, @Nullable String id, @Nullable String unit) {
        if (id != null && id.matches(ID)) {
            taken(caller, what, format, id);
        } else {
            listTaken(caller, what, format, unit);
        }
    }

    /** Notes that the caller takes a file away; see {@link ExportState} for what of it. */
    public void taken(Caller caller, Enum<?> what, Enum<?> format, @Nullable String of) {
        taken(caller, what, format, of, Map.of());
    }

    /** @param more fields of the event beside the others, as the service's contract has them */
    public void taken(
        Caller caller,
        Enum<?> what,
        Enum<?> format,
        @Nullable String of,
        Map<String, @Nullable Object> more
    ) {
        var id = UUID.randomUUID().toString();
        var state = new ExportState(id, what.name(), format.name().toLowerCase(Locale.ROOT), of, more);
        var command = new Command(caller.accountId(), caller.unit(), null, "", null, Instant.now());
        create(new Export(id, caller.unit(), state), command);
    }
}
