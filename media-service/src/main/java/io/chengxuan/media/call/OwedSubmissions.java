package io.chengxuan.media.call;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** What units owe for calls. A unit reads its own and that of those below it. */
@Repository
class OwedSubmissions extends Aggregates<OwedSubmission> {

    private final UnitTree units;

    OwedSubmissions(AggregateStore store, UnitTree units) {
        super(OwedSubmission.class, store);
        this.units = units;
        index("call", "unit");
        index("unit", "dueOn", "_id");
        index("dueOn", "_id");
    }

    /** What is due first comes first; what nobody owes any more is left out. */
    Page<OwedSubmission> page(OwedQuery query, Scope scope, Paging paging, Instant now) {
        var all = query.criteria(units, now);
        if (!scope.city()) {
            all.add(Criteria.where("unit").in(scope.subtree()));
        }
        var read = list(paging.query(new Criteria().andOperator(all), "dueOn", Sort.Direction.ASC));
        return paging.page(read, owed -> owed.dueOn().toString(), OwedSubmission::id);
    }

    /** All for the calls that the caller may read; at most {@link Audience#MOST} of each. */
    List<OwedSubmission> of(Collection<String> calls, Scope scope) {
        var which = Criteria.where("call").in(calls);
        return list(new Query(scope.city() ? which : which.and("unit").in(scope.subtree())));
    }

    /** How many have followed the call as it is now. */
    int following(TopicCall call) {
        return (int) count(new Query(Criteria.where("call").is(call.id()).and("duties").gte(call.duties())));
    }
}
