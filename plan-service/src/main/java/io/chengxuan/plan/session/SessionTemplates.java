package io.chengxuan.plan.session;

import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The templates that sessions can begin with: a few, which everybody may use. */
@Repository
class SessionTemplates extends Aggregates<SessionTemplate> {

    static final int MOST = 100;

    SessionTemplates(AggregateStore store) {
        super(SessionTemplate.class, store);
    }

    List<SessionTemplate> inUse() {
        var which = new Query(Criteria.where("retired").is(false));
        return list(which.with(Sort.by("content.name", "_id")).limit(MOST));
    }
}
