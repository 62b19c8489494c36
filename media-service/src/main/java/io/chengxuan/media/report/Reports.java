package io.chengxuan.media.report;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All pieces of coverage, the latest first. That a key is one piece's only is a unique index. */
@Repository
public class Reports extends Aggregates<Report> {

    private final UnitTree units;

    Reports(AggregateStore store, UnitTree units) {
        super(Report.class, store);
        this.units = units;
        uniqueIndex("key");
        index("titleKey");
        index("withdrawnKey");
        index("content.date", "_id");
        index("addressees", "content.date", "_id");
        index("content.outletId", "classes");
        index("recheckOn");
        index("content.releaseId");
        index("reprint.group", "content.date");
    }

    Page<Report> page(ReportQuery query, Scope scope, Paging paging, LocalDate today) {
        var all = query.criteria(units, today);
        if (!scope.city()) {
            all.add(scope.readable());
        }
        var read = list(paging.query(new Criteria().andOperator(all), "content.date", Sort.Direction.DESC));
        return paging.page(read, report -> report.content().date().toString(), Report::id);
    }

    /** Those of the ids that are there, in any order. */
    public List<Report> withIds(Collection<String> ids) {
        return list(new Query(Criteria.where("_id").in(ids)));
    }

    /** All of them portion by portion in the order of their ids, withdrawn ones too. */
    public List<Report> after(String id, int most) {
        return list(new Query(Criteria.where("_id").gt(id)).with(Sort.by("_id")).limit(most));
    }

    public long all() {
        return count(new Query());
    }

    /** Lets a piece follow the groups of reprints; nothing happens to one that is not there. */
    public void regroup(String id, UnaryOperator<@Nullable Reprint> group, Command command) {
        if (find(id).isPresent()) {
            change(id, command, report -> report.regroup(group.apply(report.reprint())));
        }
    }

    Optional<Report> withKey(String key) {
        return findOne(Criteria.where("key").is(key));
    }

    List<Report> withKeys(Collection<String> keys) {
        return list(new Query(Criteria.where("key").in(keys)));
    }

    /** Withdrawn ones that had one of the keys. */
    List<Report> withdrawn(Collection<String> keys) {
        return list(new Query(Criteria.where("withdrawnKey").in(keys)));
    }

    List<Report> ofTitles(Collection<String> titleKeys) {
        return list(new Query(Criteria.where("titleKey").in(titleKeys).and("status").is(Report.Status.REGISTERED)));
    }

    /** Pieces that are there, of one outlet and day and with the same title but for its punctuation. */
    List<Report> ofTitle(String titleKey) {
        var which = Criteria.where("titleKey").is(titleKey).and("status").is(Report.Status.REGISTERED);
        return list(new Query(which).limit(20));
    }

    /** Those that came of a press release and that may be read, the latest first. */
    List<Report> ofRelease(String release, Scope scope, int most) {
        var which = new Criteria().andOperator(
            Criteria.where("content.releaseId").is(release).and("status").is(Report.Status.REGISTERED),
            scope.readable()
        );
        return list(new Query(which).with(Sort.by(Sort.Direction.DESC, "content.date")).limit(most));
    }

    /** Those of some outlets between two days (both included) that are said to come of no press release, and may be read. */
    List<Report> ofNoRelease(Collection<String> outlets, LocalDate from, LocalDate to, Scope scope, int most) {
        var which = new Criteria().andOperator(
            Criteria.where("content.outletId").in(outlets).and("status").is(Report.Status.REGISTERED),
            Criteria.where("content.releaseId").is(null),
            Criteria.where("content.date").gte(from.toString()).lte(to.toString()),
            scope.readable()
        );
        return list(new Query(which).limit(most));
    }

    /** Those of an outlet that have not followed so many changes of its level and kind. */
    List<Report> behind(String outletId, int classes, int most) {
        var which = Criteria.where("content.outletId").is(outletId).and("classes").lt(classes);
        return list(new Query(which).limit(most));
    }

    /** With no more of each than is counted, as there may be many. */
    List<Report> registered(LocalDate from, LocalDate to, int most) {
        var which = registered().and("content.date").gte(from.toString()).lte(to.toString());
        return list(counted(new Query(which).with(Sort.by("content.date", "_id")).limit(most)));
    }

    List<Report> inGroups(Collection<String> groups, LocalDate before, LocalDate after) {
        var outside = new Criteria().orOperator(
            Criteria.where("content.date").lt(before.toString()),
            Criteria.where("content.date").gt(after.toString())
        );
        var which = new Criteria().andOperator(registered().and("reprint.group").in(groups), outside);
        return groups.isEmpty() ? List.of() : list(counted(new Query(which)));
    }

    long countRegistered(Collection<String> about, Collection<OutletKind> kinds, LocalDate from, LocalDate to) {
        var which = registered()
            .and("addressees")
            .in(about)
            .and("content.date")
            .gte(from.toString())
            .lte(to.toString());
        return count(new Query(kinds.isEmpty() ? which : which.and("kind").in(kinds)));
    }

    private static Criteria registered() {
        return Criteria.where("status").is(Report.Status.REGISTERED);
    }

    private static Query counted(Query query) {
        query
            .fields()
            .include("content.date", "content.title", "content.tone", "content.frontPage", "content.shares")
            .include("level", "kind", "tier", "reprint", "version");
        return query;
    }
}
