package io.chengxuan.media.assessment.rules;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All versions of the rules. That one comes into force in a month only is a unique index. */
@Repository
public class RuleVersions extends Aggregates<RuleVersion> {

    static final int MOST_DRAFTS = 20;

    RuleVersions(AggregateStore store) {
        super(RuleVersion.class, store);
        uniqueIndex("place");
        index("status", "place");
    }

    /** Drafts first, then what is in force, the latest first. Those who are not at the city see what units are ranked by. */
    Page<RuleVersion> page(Scope scope, Paging paging) {
        var which = scope.city()
            ? Criteria.where("status").ne(RuleVersion.Status.DISCARDED)
            : Criteria.where("status").is(RuleVersion.Status.IN_FORCE);
        var read = list(paging.query(which, "place", Sort.Direction.DESC));
        return paging.page(read, version -> version.place(), RuleVersion::id);
    }

    /** {@code not-found} for drafts of the city to everybody else. */
    RuleVersion readable(String id, Scope scope) {
        var version = get(id);
        if (!scope.city() && version.status() != RuleVersion.Status.IN_FORCE) {
            throw Problem.notFound(RuleVersion.class.getSimpleName(), id);
        }
        return version;
    }

    /** The version that holds for a month. */
    public Optional<RuleVersion> inForce(YearMonth month) {
        var which = Criteria.where("status").is(RuleVersion.Status.IN_FORCE).and("place").lte(month.toString());
        return list(new Query(which).with(Sort.by(Sort.Direction.DESC, "place")).limit(1))
            .stream()
            .findFirst();
    }

    /** {@code no-rules} 409 when none holds for the month. */
    public RuleVersion of(YearMonth month) {
        return inForce(month).orElseThrow(() -> Problem.conflict("no-rules", month));
    }

    boolean fullOfDrafts() {
        return count(new Query(Criteria.where("status").is(RuleVersion.Status.DRAFT))) >= MOST_DRAFTS;
    }
}
