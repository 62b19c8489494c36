package io.chengxuan.plan.past;

import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
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

    List<PastImport> running() {
        return list(new Query(Criteria.where("status").is(PastImport.Status.RUNNING)));
    }
}
