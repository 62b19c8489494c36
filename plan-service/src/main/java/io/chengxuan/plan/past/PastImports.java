package io.chengxuan.plan.past;

import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The imports of past records. */
@Repository
class PastImports extends Aggregates<PastImport> {

    PastImports(AggregateStore store) {
        super(PastImport.class, store);
        index("status");
    }

    /** Notes that somebody takes the table of bad rows away, whatever else happens to the import meanwhile. */
    PastImport noteProblemsTaken(String id, Command by) {
        while (true) {
            try {
                return change(id, by, PastImport::problemsTaken);
            } catch (StaleVersion _) {
                // It has reached further rows; once more.
            }
        }
    }

    List<PastImport> running() {
        return list(new Query(Criteria.where("status").is(PastImport.Status.RUNNING)));
    }
}
