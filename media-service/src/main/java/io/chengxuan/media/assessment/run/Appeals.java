package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The appeals of all units against their points. */
@Repository
class Appeals extends Aggregates<Appeal> {

    static final int MOST_OPEN = 20;

    Appeals(AggregateStore store) {
        super(Appeal.class, store);
        index("month", "_id");
        index("unit", "month", "_id");
        index("status", "applied");
    }

    /** Those of the latest months first. */
    Page<Appeal> page(@Nullable String month, Appeal.@Nullable Status status, Scope scope, Paging paging) {
        var all = new ArrayList<Criteria>();
        if (!scope.city()) {
            all.add(Criteria.where("unit").in(scope.subtree()));
        }
        all.add(month == null ? Criteria.where("month").gt("") : Criteria.where("month").is(month));
        if (status != null) {
            all.add(Criteria.where("status").is(status));
        }
        var read = list(paging.query(new Criteria().andOperator(all), "month", Sort.Direction.DESC));
        return paging.page(read, Appeal::month, Appeal::id);
    }

    boolean anyOpen(String month) {
        return exists(Criteria.where("month").is(month).and("status").is(Appeal.Status.OPEN));
    }

    boolean anyToApply(String month) {
        return exists(toBeApplied().and("month").is(month));
    }

    long open(String month, String unit) {
        var which = Criteria.where("unit").is(unit).and("month").is(month).and("status").is(Appeal.Status.OPEN);
        return count(new Query(which));
    }

    /** Granted, but not in a score yet. */
    List<Appeal> toApply() {
        return list(new Query(toBeApplied()).limit(100));
    }

    private static Criteria toBeApplied() {
        return Criteria.where("status").is(Appeal.Status.GRANTED).and("applied").is(false);
    }
}
