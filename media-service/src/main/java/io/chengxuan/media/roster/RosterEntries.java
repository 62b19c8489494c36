package io.chengxuan.media.roster;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All entries, whose term ends first first. A unit reads its own and those of units below it. */
@Repository
class RosterEntries extends Aggregates<RosterEntry> {

    static final int MOST = 10_000;

    private final UnitTree units;

    RosterEntries(AggregateStore store, UnitTree units) {
        super(RosterEntry.class, store);
        this.units = units;
        uniqueIndex("key");
        index("until", "_id");
        index("unit", "until", "_id");
    }

    Page<RosterEntry> page(RosterQuery query, Scope scope, Paging paging, LocalDate today) {
        var all = query.criteria(units, today);
        if (!scope.city()) {
            all.add(Criteria.where("unit").in(scope.subtree()));
        }
        var read = list(paging.query(new Criteria().andOperator(all), "until", Sort.Direction.ASC));
        return paging.page(read, RosterEntry::until, RosterEntry::id);
    }

    /** Those who have not ended. */
    List<RosterEntry> serving(Scope scope) {
        var which = Criteria.where("ended").is(false);
        return list(new Query(scope.city() ? which : which.and("unit").in(scope.subtree())).limit(MOST));
    }

    Optional<RosterEntry> withKey(String key) {
        return findOne(Criteria.where("key").is(key));
    }

    /** {@code roster-entered} 409 when the person stands there already. */
    RosterEntry add(RosterRequest said, Command command) {
        return named(said, () -> create(RosterEntry.of(command.newId(), said, command), command));
    }

    /** {@code roster-entered} 409. */
    RosterEntry change(String id, RosterRequest said, Command command) {
        return named(said, () -> change(id, command, entry -> entry.change(said)));
    }

    boolean full() {
        return count(new Query()) >= MOST;
    }

    private static RosterEntry named(RosterRequest said, Supplier<RosterEntry> write) {
        try {
            return write.get();
        } catch (Problem refused) {
            throw refused.slug().equals("already-exists") ? Problem.conflict("roster-entered", said.name()) : refused;
        }
    }
}
