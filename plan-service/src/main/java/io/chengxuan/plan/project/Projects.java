package io.chengxuan.plan.project;

import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The projects of issued plans, which everybody signed in may read. */
@Repository
public class Projects extends Aggregates<Project> {

    private static final int MOST = 1_000;

    Projects(AggregateStore store) {
        super(Project.class, store);
        index("planId", "position");
        index("year", "planId", "position");
    }

    /** Of one plan, in its order. */
    public List<Project> of(String planId) {
        return which(planId, null, null);
    }

    /** Some projects in the order of their plans; null asks for any. */
    List<Project> which(@Nullable String planId, @Nullable ProjectKind kind, @Nullable Integer year) {
        var which = new Criteria();
        which = planId == null ? which : which.and("planId").is(planId);
        which = kind == null ? which : which.and("content.kind").is(kind);
        which = year == null ? which : which.and("year").is(year);
        return list(new Query(which).with(Sort.by("planId", "position")).limit(MOST));
    }
}
