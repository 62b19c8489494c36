package io.chengxuan.reporting.export;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.exports.TableFormat;
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

    /** Notes that the caller takes that away; see {@link ExportState}. */
    public void taken(
        Caller caller,
        ExportState.Table table,
        ExportState.Part part,
        @Nullable Boolean shares,
        TableFormat format
    ) {
        var what = new ExportState(
            UUID.randomUUID().toString(),
            table,
            part.from(),
            part.to(),
            part.of(),
            part.asOf(),
            shares,
            format.name().toLowerCase(Locale.ROOT)
        );
        create(new Export(what.id(), caller.unit(), what), by(caller));
    }

    private static Command by(Caller caller) {
        return new Command(caller.accountId(), caller.unit(), null, "", null, Instant.now());
    }
}
