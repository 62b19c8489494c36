package io.chengxuan.media.interview;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.time.LocalDate;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** All requests for interviews, those that are to take place last first. */
@Repository
class InterviewRequests extends Aggregates<InterviewRequest> {

    private final UnitTree units;

    InterviewRequests(AggregateStore store, UnitTree units) {
        super(InterviewRequest.class, store);
        this.units = units;
        index("content.from", "_id");
        index("unit", "content.from");
        index("addressees", "content.from");
        index("content.outlet", "content.from");
        index("review.level", "review.dueOn");
    }

    Page<InterviewRequest> page(InterviewQuery query, Scope scope, Paging paging, LocalDate today) {
        var all = query.criteria(units, scope, today);
        all.add(scope.readable());
        var read = list(paging.query(new Criteria().andOperator(all), "content.from", Sort.Direction.DESC));
        return paging.page(read, request -> request.content().from().toString(), InterviewRequest::id);
    }
}
