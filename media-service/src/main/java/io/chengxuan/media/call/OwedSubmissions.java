package io.chengxuan.media.call;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** What units owe for calls. A unit reads its own and that of those below it. */
@Repository
class OwedSubmissions extends Aggregates<OwedSubmission> {

    private final UnitTree units;
    private final MongoTemplate template;

    OwedSubmissions(AggregateStore store, UnitTree units, MongoTemplate template) {
        super(OwedSubmission.class, store);
        this.units = units;
        this.template = template;
        index("call", "unit");
        index("unit", "dueOn", "_id");
        index("dueOn", "_id");
    }

    /** What is due first comes first; what nobody owes any more is left out. */
    Page<OwedSubmission> page(OwedQuery query, Scope scope, Paging paging, Instant now) {
        var all = query.criteria(units, now);
        if (!scope.city()) {
            all.add(Criteria.where("unit").in(scope.subtree()));
        }
        var read = list(paging.query(new Criteria().andOperator(all), "dueOn", Sort.Direction.ASC));
        return paging.page(read, owed -> owed.dueOn().toString(), OwedSubmission::id);
    }

    /** All for the call that the caller may read; at most {@link Audience#MOST}. */
    List<OwedSubmission> of(String call, Scope scope) {
        return list(of(List.of(call), scope));
    }

    /** The fields that a {@link Standing} is made of. */
    private record Stored(
        String id,
        String call,
        OwedStatus status,
        Instant due,
        HandIns handIns,
        OwedSubmission.@Nullable Received received
    ) {
        Standing stands() {
            return new Standing(call, status, due, Standing.first(handIns, received));
        }
    }

    /** How everything stands that is owed for the calls and that the caller may read, one after the other. */
    Stream<Standing> standing(Collection<String> calls, Scope scope) {
        return stored(of(calls, scope)).map(Stored::stands);
    }

    /** How what has one of the ids stands, by id; the ids are of a page of submissions. */
    Map<String, Standing> standing(Collection<String> ids) {
        try (var stored = stored(new Query(Criteria.where("_id").in(ids)))) {
            return stored.collect(Collectors.toMap(Stored::id, Stored::stands));
        }
    }

    private Stream<Stored> stored(Query which) {
        which.fields().include("call", "status", "due", "handIns", "received");
        return template
            .query(Stored.class)
            .inCollection(template.getCollectionName(OwedSubmission.class))
            .matching(which)
            .stream();
    }

    private static Query of(Collection<String> calls, Scope scope) {
        var which = Criteria.where("call").in(calls);
        return new Query(scope.city() ? which : which.and("unit").in(scope.subtree()));
    }

    /** How many have followed the call as it is now. */
    int following(TopicCall call) {
        return (int) count(new Query(Criteria.where("call").is(call.id()).and("duties").gte(call.duties())));
    }
}
