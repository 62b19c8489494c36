package io.chengxuan.media.call;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * All calls, the latest deadline first. One that was opened is read by the units it is addressed to, by those above them, and
 * by those below, who do the writing; a draft by the city only.
 */
@Repository
public class TopicCalls extends Aggregates<TopicCall> {

    private final UnitTree units;

    TopicCalls(AggregateStore store, UnitTree units) {
        super(TopicCall.class, store);
        this.units = units;
        index("dueOn", "_id");
        index("addressees", "dueOn", "_id");
        index("followSince");
    }

    Page<TopicCall> page(CallQuery query, Scope scope, Paging paging) {
        var all = query.criteria();
        if (!scope.city()) {
            all.add(Criteria.where("addressees").in(around(scope)));
        }
        var which = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        var read = list(paging.query(which, "dueOn", Sort.Direction.DESC));
        return paging.page(read, call -> call.dueOn().toString(), TopicCall::id);
    }

    /** {@code not-found} 404 for one that the caller may not read. */
    public TopicCall readable(String id, Scope scope) {
        var call = get(id);
        if (!scope.city() && call.addressees().stream().noneMatch(around(scope)::contains)) {
            throw Problem.notFound("TopicCall", id);
        }
        return call;
    }

    /** Those of the ids that take submissions. */
    Set<String> open(Collection<String> ids) {
        var which = new Query(Criteria.where("_id").in(ids).and("status").is(CallStatus.OPEN));
        return list(which).stream().map(TopicCall::id).collect(Collectors.toSet());
    }

    /** The unit that owes what a unit hands in: itself or the nearest above it that the call is addressed to. */
    public Optional<String> addressee(TopicCall call, String unit) {
        return upwards(unit).stream().filter(call.addressees()::contains).findFirst();
    }

    /** Those of which not everything that is owed has followed. */
    List<TopicCall> toFollow(int most) {
        return list(new Query(Criteria.where("followSince").gt(Instant.EPOCH)).limit(most));
    }

    void followed(TopicCall call) {
        change(call.id(), Command.bySystem("media", call.unit()), it -> it.followed(call.duties()));
    }

    private Set<String> around(Scope scope) {
        var around = new HashSet<>(scope.subtree());
        around.addAll(upwards(scope.caller().unit()));
        return around;
    }

    /** The unit and those above it, the nearest first. */
    List<String> upwards(String unit) {
        var found = new ArrayList<String>();
        for (var code = unit; code != null && !found.contains(code); ) {
            found.add(code);
            code = units.find(code).map(Unit::parent).orElse(null);
        }
        return found;
    }
}
