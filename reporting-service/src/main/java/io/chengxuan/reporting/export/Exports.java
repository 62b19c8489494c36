package io.chengxuan.reporting.export;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
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

    /** Notes that the caller takes that away. */
    public void taken(Caller caller, ExportState what) {
        create(new Export(what.id(), caller.unit(), what), by(caller));
    }

    private static Command by(Caller caller) {
        return new Command(caller.accountId(), caller.unit(), null, "", null, Instant.now());
    }
}
