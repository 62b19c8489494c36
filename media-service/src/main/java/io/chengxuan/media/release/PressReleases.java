package io.chengxuan.media.release;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All press releases: what is out is everybody's to read, a draft its unit's. */
@Repository
public class PressReleases extends Aggregates<PressRelease> {

    private static final int MOST = 200;
    private static final List<ReleaseStatus> OUT = List.of(ReleaseStatus.ISSUED, ReleaseStatus.WITHDRAWN);

    PressReleases(AggregateStore store) {
        super(PressRelease.class, store);
        uniqueIndex("numberKey");
        index("status", "issuedOn");
        index("content.invited.outlet", "issuedOn");
    }

    /** Drafts first, then by number, the latest first. */
    Page<PressRelease> page(ReleaseQuery query, Scope scope, Paging paging) {
        var all = query.criteria();
        if (!scope.city()) {
            all.add(new Criteria().orOperator(Criteria.where("status").in(OUT), scope.readable()));
        }
        var which = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        var read = list(paging.query(which, "numberKey", Sort.Direction.DESC));
        return paging.page(read, PressRelease::numberKey, PressRelease::id);
    }

    /** The last number of the year; 0 for none. */
    int lastSerial(int year) {
        var keys = ReleaseNumber.keys(year);
        var which = Criteria.where("numberKey")
            .gte(keys)
            .lt(keys + "9999999");
        var last = list(new Query(which).with(Sort.by(Sort.Direction.DESC, "numberKey")).limit(1));
        return last.isEmpty() ? 0 : Objects.requireNonNullElse(last.getFirst().serial(), 0);
    }

    /** Those out to which the outlet was invited, issued between the days (both included). */
    public List<PressRelease> inviting(String outlet, LocalDate from, LocalDate to) {
        var which = Criteria.where("content.invited.outlet")
            .is(outlet)
            .and("issuedOn")
            .gte(from.toString())
            .lte(to.toString())
            .and("status")
            .is(ReleaseStatus.ISSUED);
        return list(new Query(which).limit(MOST));
    }

    /** Refuses with {@code not-found} whoever may not read it. */
    public PressRelease readable(String id, Scope scope) {
        var release = get(id);
        if (!release.status().isOut() && !scope.mayRead(release)) {
            throw Problem.notFound(PressRelease.class.getSimpleName(), id);
        }
        return release;
    }
}
