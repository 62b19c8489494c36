package io.chengxuan.plan.session;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All sessions. Who is invited reads them: a unit of the audience, and every unit below one. */
@Repository
public class Sessions extends Aggregates<Session> {

    private static final int MOST = 5_000;

    private final UnitTree units;

    Sessions(AggregateStore store, UnitTree units) {
        super(Session.class, store);
        this.units = units;
        index("content.from", "_id");
        index("unit", "content.from", "_id");
    }

    /** The latest first, or the earliest first where they are looked at as a calendar. */
    Page<Session> page(SessionQuery query, Scope scope, Paging paging) {
        var which = new Criteria().andOperator(readable(scope), query.criteria(units));
        var order = query.ascending() ? Sort.Direction.ASC : Sort.Direction.DESC;
        var read = list(paging.query(which, "content.from", order));
        return paging.page(read, session -> session.content().from().toString(), Session::id);
    }

    /** {@code not-found} 404 for a session that the caller may not know of. */
    Session readable(String id, Scope scope) {
        var session = get(id);
        requireReadable(session, scope);
        return session;
    }

    void requireReadable(Session session, Scope scope) {
        if (!scope.owns(session) && !invited(session, scope.caller().unit())) {
            throw Problem.notFound(Session.class.getSimpleName(), session.id());
        }
    }

    /** Whether a unit, or one above or below it, is in the audience; below it, so that a district sees what its squads do. */
    boolean invited(Session session, String unit) {
        var around = around(unit);
        return session.content().audience().stream().anyMatch(around::contains);
    }

    /** Ids of a year's sessions that were not cancelled. */
    List<String> idsOf(int year, @Nullable SessionKind kind) {
        var which = Criteria.where("content.from")
            .gte(LocalDate.of(year, 1, 1).toString())
            .lt(LocalDate.of(year + 1, 1, 1).toString())
            .and("status")
            .ne(SessionStatus.CANCELLED);
        var all = kind == null ? which : which.and("content.kind").is(kind);
        var ids = new ArrayList<String>();
        for (var chunk = ids(all, ""); !chunk.isEmpty(); chunk = ids(all, chunk.getLast())) {
            ids.addAll(chunk);
        }
        return ids;
    }

    private List<String> ids(Criteria which, String after) {
        var next = new Criteria().andOperator(which, Criteria.where("_id").gt(after));
        return list(new Query(next).with(Sort.by("_id")).limit(MOST))
            .stream()
            .map(Session::id)
            .toList();
    }

    /** Those of a day on that a unit holds or is invited to, cancelled ones too, in their order; at most 5 000. */
    public List<Session> concerning(String unit, LocalDate since) {
        var which = new Criteria().andOperator(
            Criteria.where("content.from").gte(since.toString()),
            new Criteria().orOperator(
                Criteria.where("unit").is(unit),
                Criteria.where("content.audience").in(upwards(unit))
            )
        );
        return list(new Query(which).with(Sort.by("content.from", "_id")).limit(MOST));
    }

    /** Those planned that begin on a day. */
    public List<Session> plannedFor(LocalDate day) {
        var which = Criteria.where("content.from")
            .gte(day.toString())
            .lt(day.plusDays(1).toString())
            .and("status")
            .is(SessionStatus.PLANNED);
        return list(new Query(which).limit(MOST));
    }

    private Criteria readable(Scope scope) {
        if (scope.city()) {
            return new Criteria();
        }
        return new Criteria().orOperator(
            Criteria.where("unit").in(scope.subtree()),
            Criteria.where("content.audience").in(around(scope.caller().unit()))
        );
    }

    private Collection<String> around(String unit) {
        var around = upwards(unit);
        around.addAll(units.subtree(unit));
        return around;
    }

    private Set<String> upwards(String unit) {
        var up = new LinkedHashSet<String>();
        for (
            @Nullable
            String at = unit;
            at != null && up.add(at);

        ) {
            at = units.find(at).map(Unit::parent).orElse(null);
        }
        return up;
    }
}
