package io.chengxuan.plan.session;

import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The counts of all sessions. */
@Repository
class SessionAttendances extends Aggregates<SessionAttendance> {

    SessionAttendances(AggregateStore store) {
        super(SessionAttendance.class, store);
    }

    /** By session; one that nobody attended has none. */
    Map<String, SessionAttendance> of(Collection<String> sessions) {
        var ids = sessions.stream().map(SessionAttendance::idOf).toList();
        return list(new Query(Criteria.where("_id").in(ids)))
            .stream()
            .collect(Collectors.toMap(SessionAttendance::sessionId, it -> it));
    }
}
