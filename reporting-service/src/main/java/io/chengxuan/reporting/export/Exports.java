package io.chengxuan.reporting.export;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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

    /** Notes that the caller takes a table away; see {@link ExportState} for what of it. */
    public void taken(
        Caller caller,
        ExportState.Table table,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable String of,
        LocalDate asOf
    ) {
        var id = UUID.randomUUID().toString();
        var state = new ExportState(id, table, from, to, of, asOf);
        create(new Export(id, caller.unit(), state), by(caller));
    }

    private static Command by(Caller caller) {
        return new Command(caller.accountId(), caller.unit(), null, "", null, Instant.now());
    }
}
