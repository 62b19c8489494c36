package io.chengxuan.plan.plan;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The plans. Issued and closed ones are for everybody, the others for the city. */
@Repository
public class Plans extends Aggregates<Plan> {

    private static final List<PlanStatus> PUBLIC = List.of(PlanStatus.ISSUED, PlanStatus.CLOSED);

    Plans(AggregateStore store) {
        super(Plan.class, store);
        index("number", "_id");
        index("breakdown.state");
        index("closing");
    }

    Page<Plan> page(Scope scope, Paging paging) {
        var which = scope.city() ? new Criteria() : Criteria.where("status").in(PUBLIC);
        var read = list(paging.query(which, "number", Sort.Direction.DESC));
        return paging.page(read, Plan::number, Plan::id);
    }

    public Plan readable(String id, Scope scope) {
        var plan = get(id);
        if (!scope.city() && !PUBLIC.contains(plan.status())) {
            throw Problem.notFound("Plan", id);
        }
        return plan;
    }

    /** Refuses with {@code plan-closed} 409 when the plan takes no reports any more. */
    public void requireOpen(String id) {
        if (exists(Criteria.where("_id").is(id).and("status").is(PlanStatus.CLOSED))) {
            throw Problem.conflict("plan-closed", id);
        }
    }

    /** Whether there is a plan of that id and it was thrown away. */
    public boolean isDiscarded(@Nullable String id) {
        return exists(Criteria.where("_id").is(id).and("status").is(PlanStatus.DISCARDED));
    }

    /** Issued plans whose projects and tasks are not all there yet. */
    public List<Plan> toBreakDown() {
        return list(new Query(Criteria.where("breakdown.state").is(Breakdown.State.PENDING)));
    }

    /** Closed plans whose projects are not all closed yet. */
    public List<Plan> toCloseProjectsOf() {
        return list(new Query(Criteria.where("closing").is(true)));
    }

    /** Ids of the issued plans that are not closed. */
    public List<String> openIds() {
        return list(new Query(Criteria.where("status").is(PlanStatus.ISSUED)))
            .stream()
            .map(Plan::id)
            .toList();
    }

    /** By number or id; of an issued plan. */
    public Optional<Plan> findIssued(String numberOrId) {
        return find(numberOrId)
            .or(() -> find(WritePlan.idOf(numberOrId)))
            .filter(plan -> plan.status() == PlanStatus.ISSUED);
    }
}
