package io.chengxuan.plan.target;

import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The targets of all plans. */
@Repository
class OutcomeTargets extends Aggregates<OutcomeTarget> {

    static final int MOST_OF_A_PLAN = 50;

    OutcomeTargets(AggregateStore store) {
        super(OutcomeTarget.class, store);
        index("planId", "aim.due");
    }

    /** Those of a plan that stand, by the day they are due. */
    List<OutcomeTarget> of(String planId) {
        var which = Criteria.where("planId").is(planId).and("discarded").is(false);
        return list(new Query(which).with(Sort.by("aim.due", "_id")).limit(MOST_OF_A_PLAN));
    }
}
