package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** What was proposed, confirmed or set aside after months were closed. */
@Repository
class Corrections extends Aggregates<Correction> {

    Corrections(AggregateStore store) {
        super(Correction.class, store);
        index("month", "_id");
        index("toApply");
        index("waits");
    }

    /** The latest months first. Only those in question unless all are asked for. */
    Page<Correction> page(boolean all, Scope scope, Paging paging) {
        var which = all ? Criteria.where("month").gt("") : Criteria.where("proposed").ne(0);
        var mine = scope.city() ? which : new Criteria().andOperator(which, scope.readable());
        var read = list(paging.query(mine, "month", Sort.Direction.DESC));
        return paging.page(read, Correction::month, Correction::id);
    }

    List<Correction> of(String month) {
        return list(new Query(Criteria.where("month").is(month)));
    }

    /** Whether something that was confirmed has yet to come into that month. */
    boolean anyToApply(String into) {
        return exists(Criteria.where("toApply").is(true).and("entries.into").is(into));
    }

    /** Confirmed for a month before that one, but without a month to go into. */
    List<Correction> waiting(String before) {
        return list(new Query(ofBefore(before)).limit(100));
    }

    boolean anyWaiting(String before) {
        return exists(ofBefore(before));
    }

    private static Criteria ofBefore(String month) {
        return Criteria.where("waits").is(true).and("month").lt(month);
    }

    /** Confirmed, but not in a score yet. */
    List<Correction> toApply() {
        return list(new Query(Criteria.where("toApply").is(true)).limit(100));
    }
}
