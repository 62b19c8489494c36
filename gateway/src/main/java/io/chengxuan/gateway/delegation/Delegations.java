package io.chengxuan.gateway.delegation;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored delegations. Days are compared as ISO text. */
@Repository
class Delegations extends Aggregates<Delegation> {

    /** More are not given to anybody, so that this many are all there are. */
    private static final int MOST = 200;

    Delegations(AggregateStore store) {
        super(Delegation.class, store);
        index("to", "lastDay");
        index("from", "lastDay");
        index("lastDay", "_id");
    }

    /** Which part of the list: those that hold or will hold, or those that are over. */
    enum Part {
        CURRENT,
        ENDED,
    }

    /** What the caller has given and received, an administrator all; the one that holds longest first. */
    Page<Delegation> page(@Nullable Part part, LocalDate today, Scope scope, Paging paging) {
        var which = new Criteria();
        if (!scope.caller().is(Roles.ADMIN)) {
            var own = scope.caller().accountId();
            which = which.orOperator(Criteria.where("from").is(own), Criteria.where("to").is(own));
        }
        if (part == Part.CURRENT) {
            which = new Criteria().andOperator(which, notOver(today));
        } else if (part == Part.ENDED) {
            var over = new Criteria().orOperator(
                Criteria.where("revokedAt").ne(null),
                Criteria.where("lastDay").lt(today.toString())
            );
            which = new Criteria().andOperator(which, over);
        }
        var read = list(paging.query(which, "lastDay", Sort.Direction.DESC));
        return paging.page(read, delegation -> delegation.lastDay().toString(), Delegation::id);
    }

    /** To that account, neither over nor revoked; they may begin later. */
    List<Delegation> to(String account, LocalDate today) {
        return list(new Query(notOver(today).and("to").is(account)).limit(MOST));
    }

    /** The same from that account. */
    List<Delegation> from(String account, LocalDate today) {
        return list(new Query(notOver(today).and("from").is(account)).limit(MOST));
    }

    private static Criteria notOver(LocalDate today) {
        return Criteria.where("revokedAt").is(null).and("lastDay").gte(today.toString());
    }
}
