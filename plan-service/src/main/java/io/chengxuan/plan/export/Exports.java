package io.chengxuan.plan.export;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Everything that was taken away as a file. It changes nothing else, but who took what when is for the journal, so it is
 * noted before the first row is written: what cannot be noted is not handed out.
 */
@Repository
public class Exports extends Aggregates<Export> {

    Exports(AggregateStore store) {
        super(Export.class, store);
    }

    /** Notes that the caller takes a file away; see {@link ExportState} for what of it. */
    public void taken(Caller caller, ExportState.What what, Enum<?> format, @Nullable String of) {
        var state = new ExportState(UUID.randomUUID().toString(), what, format.name().toLowerCase(Locale.ROOT), of);
        var command = new Command(caller.accountId(), caller.unit(), null, "", null, Instant.now());
        create(new Export(state.id(), caller.unit(), state), command);
    }
}
