package io.chengxuan.plan.export;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Everything that was taken away as a file. It changes nothing else, but who took what when is for the journal, so it is
 * noted before the first row is written: what cannot be noted is not handed out.
 */
@Repository
public class Exports extends Aggregates<Export> {

    /** As ids of plans are made. */
    private static final String ID = "[A-Za-z0-9_-]{16,64}";

    private final UnitTree units;

    Exports(AggregateStore store, UnitTree units) {
        super(Export.class, store);
        this.units = units;
    }

    /**
     * Notes that the caller takes a list away.
     *
     * @param plan id of the plan that it is narrowed to, if any
     * @param unit what the caller gave for the unit; noted only if there is such a unit, as anything may stand there
     */
    public void listTaken(
        Caller caller,
        ExportState.What what,
        Enum<?> format,
        @Nullable String plan,
        @Nullable String unit
    ) {
        var named = unit == null ? Optional.<Unit>empty() : units.find(unit);
        var known = plan != null && plan.matches(ID) ? plan : named.map(Unit::id).orElse(null);
        taken(caller, what, format, known);
    }

    /** Notes that the caller takes a file away; see {@link ExportState} for what of it. */
    public void taken(Caller caller, ExportState.What what, Enum<?> format, @Nullable String of) {
        var state = new ExportState(UUID.randomUUID().toString(), what, format.name().toLowerCase(Locale.ROOT), of);
        var command = new Command(caller.accountId(), caller.unit(), null, "", null, Instant.now());
        create(new Export(state.id(), caller.unit(), state), command);
    }
}
