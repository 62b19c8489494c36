package io.chengxuan.media.reprint;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All groups of reprints, the latest story first. */
@Repository
class ReprintGroups extends Aggregates<ReprintGroup> {

    ReprintGroups(AggregateStore store) {
        super(ReprintGroup.class, store);
        index("pieces");
        index("untold");
        index("date", "_id");
        index("open", "date", "_id");
    }

    /**
     * Which groups a list asks for.
     *
     * @param open those that somebody should look at: proposed ones, and confirmed ones with something new
     * @param report those that the piece is a member of
     */
    record Asked(ReprintGroup.@Nullable Status status, @Nullable Boolean open, @Nullable String report) {}

    Page<ReprintGroup> page(Asked asked, Scope scope, Paging paging) {
        var all = new ArrayList<Criteria>();
        all.add(Criteria.where("status").ne(ReprintGroup.Status.DISSOLVED));
        if (asked.status() != null) {
            all.add(Criteria.where("status").is(asked.status()));
        }
        if (asked.open() != null) {
            all.add(Criteria.where("open").is(asked.open()));
        }
        if (asked.report() != null) {
            all.add(Criteria.where("pieces").is(asked.report()));
            all.add(Criteria.where("members").is(asked.report()));
        }
        if (!scope.city()) {
            all.add(scope.readable());
        }
        var read = list(paging.query(new Criteria().andOperator(all), "date", Sort.Direction.DESC));
        return paging.page(read, ReprintGroup::date, ReprintGroup::id);
    }

    /** All that have to do with one of the pieces. */
    List<ReprintGroup> with(Collection<String> pieces) {
        var which = Criteria.where("pieces").in(pieces);
        return list(new Query(which.and("status").ne(ReprintGroup.Status.DISSOLVED)).with(Sort.by("_id")));
    }

    /** Those whose pieces have not been told what they belong to. */
    List<ReprintGroup> untold(int most) {
        return list(new Query(Criteria.where("untold").gt("")).limit(most));
    }
}
