package io.chengxuan.media.roster;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.privacy.RetainedData;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All entries, whose term ends first first. A unit reads its own and those of units below it. */
@Repository
class RosterEntries extends Aggregates<RosterEntry> implements RetainedData {

    static final int MOST = 10_000;
    private static final int MOST_FOUND = 50;

    private final UnitTree units;
    private final MongoTemplate template;

    RosterEntries(AggregateStore store, UnitTree units, MongoTemplate template) {
        super(RosterEntry.class, store);
        this.units = units;
        this.template = template;
        uniqueIndex("key");
        index("blind");
        index("namedUntil");
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

    /** What coverage asks of an entry. */
    record Term(String unit, RosterKind kind, LocalDate from, LocalDate until) {}

    /** Those who serve on a day. */
    Stream<Term> serving(Scope scope, LocalDate today) {
        var which = Criteria.where("ended")
            .is(false)
            .and("from")
            .lte(today.toString())
            .and("until")
            .gte(today.toString());
        var query = new Query(scope.city() ? which : which.and("unit").in(scope.subtree()));
        query.fields().include("unit", "kind", "from", "until");
        return template
            .query(Term.class)
            .inCollection(template.getCollectionName(RosterEntry.class))
            .matching(query)
            .stream();
    }

    /** Those in scope whose name has one of the blind keys. */
    List<RosterEntry> named(Collection<String> blinds, Scope scope) {
        var which = Criteria.where("blind").in(blinds);
        return list(new Query(scope.city() ? which : which.and("unit").in(scope.subtree())).limit(MOST_FOUND));
    }

    /** Who stands on a roster with one of the blind keys. */
    Optional<RosterEntry> standing(String unit, RosterKind kind, Collection<String> blinds) {
        var keys = blinds.stream().map(blind -> RosterEntry.key(unit, kind, blind));
        return findOne(Criteria.where("key").in(keys.toList()));
    }

    /** Those whose names had to be gone before a month. */
    List<RosterEntry> overBefore(YearMonth month, int most) {
        var which = Criteria.where("namedUntil").gt("").lt(month.toString());
        var closed = new Criteria().orOperator(
            Criteria.where("ended").is(true),
            Criteria.where("until").lt(RosterEntry.NEVER.toString())
        );
        return list(new Query(new Criteria().andOperator(which, closed)).limit(most));
    }

    /** Those without an end whose names are sealed for a month before that one. */
    List<RosterEntry> openBefore(YearMonth month, int most) {
        var which = Criteria.where("namedUntil")
            .gt("")
            .lt(month.toString())
            .and("ended")
            .is(false)
            .and("until")
            .is(RosterEntry.NEVER.toString());
        return list(new Query(which).limit(most));
    }

    @Override
    public boolean holds(YearMonth month) {
        return exists(Criteria.where("namedUntil").is(month.toString()));
    }

    /** What is erased is not counted. */
    boolean full() {
        return count(new Query(Criteria.where("namedUntil").gt(""))) >= MOST;
    }
}
