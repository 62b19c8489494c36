package io.chengxuan.plan.intake;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The imports of plan documents. */
@Repository
class PlanImports extends Aggregates<PlanImport> {

    PlanImports(AggregateStore store) {
        super(PlanImport.class, store);
        index("status");
        index("createdAt", "_id");
        index("acceptance.at");
    }

    /** The latest first. */
    Page<PlanImport> page(Scope scope, Paging paging) {
        var read = list(paging.query(scope.readable(), "createdAt", Sort.Direction.DESC));
        return paging.page(read, PlanImport::createdAt, PlanImport::id);
    }

    /** Those whose acceptance began before that instant and has not ended. */
    List<PlanImport> inAcceptanceSince(Instant before) {
        return list(new Query(Criteria.where("acceptance.at").gt(Instant.EPOCH).lt(before)));
    }

    /** Those whose document is still to be read, whoever took it. */
    List<PlanImport> toRead() {
        return list(new Query(Criteria.where("status").is(PlanImport.Status.READING)));
    }
}
