package io.chengxuan.plan.project;

import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Repository;

/** The projects of issued plans, which everybody signed in may read. */
@Repository
public class Projects extends Aggregates<Project> {

    /** More than a plan can have. */
    private static final int MOST = 1_000;

    Projects(AggregateStore store) {
        super(Project.class, store);
        index("planId", "position");
        index("year", "planId", "position");
    }

    /** Of one plan as it is today, in its order. */
    public List<Project> of(String planId) {
        return list(ordered(inPlan().and("planId").is(planId)).limit(MOST));
    }

    /** Of all plans of a year as they are today, plan by plan; no more than so many. */
    public List<Project> ofYear(int year, int most) {
        return list(ordered(inPlan().and("year").is(year)).limit(most));
    }

    /** Those of a year on that a unit answers for or works on; at most 1 000. */
    public List<Project> concerning(String unit, int since) {
        var concerned = new Criteria().orOperator(
            Criteria.where("acceptor").is(unit),
            Criteria.where("responsible").is(unit),
            Criteria.where("implementing").is(unit)
        );
        return list(
            ordered(new Criteria().andOperator(inPlan(), Criteria.where("year").gte(since), concerned)).limit(MOST)
        );
    }

    /** Of one plan, those that an amendment has dropped among them. */
    public List<Project> everOf(String planId) {
        return list(new Query(Criteria.where("planId").is(planId)));
    }

    /** A page of projects, and one more, in the order of their plans; null asks for any. */
    List<Project> which(@Nullable String planId, @Nullable ProjectKind kind, @Nullable Integer year, Paging paging) {
        var all = new ArrayList<>(List.of(inPlan()));
        equal(all, "planId", planId);
        equal(all, "content.kind", kind);
        equal(all, "year", year);
        if (paging.place() != null) {
            all.add(beyond(paging.place()));
        }
        return list(ordered(new Criteria().andOperator(all)).limit(paging.size() + 1));
    }

    private static Criteria inPlan() {
        return Criteria.where("status").ne(Project.Status.DROPPED);
    }

    private static Query ordered(Criteria which) {
        return new Query(which).with(Sort.by("planId", "position"));
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }

    /** Where a project stands in the list: an id alone would put the tenth before the second. */
    static String place(Project project) {
        return project.position() + " " + project.planId();
    }

    private static Criteria beyond(String place) {
        var parts = place.split(" ", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,9}")) {
            throw new Problem(HttpStatus.BAD_REQUEST, "page-place");
        }
        return new Criteria().orOperator(
            Criteria.where("planId").gt(parts[1]),
            Criteria.where("planId").is(parts[1]).and("position").gt(Integer.parseInt(parts[0]))
        );
    }
}
