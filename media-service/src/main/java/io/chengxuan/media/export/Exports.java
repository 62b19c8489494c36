package io.chengxuan.media.export;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Everything that was taken away as a file: noted before the first row is written, as who took what is for the journal, and
 * what cannot be noted is not handed out.
 */
@Repository
public class Exports extends Aggregates<Export> {

    private final UnitTree units;

    Exports(AggregateStore store, UnitTree units) {
        super(Export.class, store);
        this.units = units;
    }

    /** @param unit what the caller gave for the unit; noted only if there is such a unit, as anything may stand there */
    public void listTaken(Caller caller, ExportState.What what, Enum<?> format, @Nullable String unit) {
        taken(caller, what, format, unit == null ? null : units.find(unit).map(Unit::id).orElse(null));
    }

    /** Notes that the caller takes a file away; see {@link ExportState} for what of it. */
    public void taken(Caller caller, ExportState.What what, Enum<?> format, @Nullable String of) {
        var state = new ExportState(UUID.randomUUID().toString(), what, format.name().toLowerCase(Locale.ROOT), of);
        var command = new Command(caller.accountId(), caller.unit(), null, "", null, Instant.now());
        create(new Export(state.id(), caller.unit(), state), command);
    }
}
