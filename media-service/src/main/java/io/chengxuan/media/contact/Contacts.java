package io.chengxuan.media.contact;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.privacy.RetainedData;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All contacts. */
@Repository
public class Contacts extends Aggregates<Contact> implements RetainedData {

    static final int MOST = 20_000;
    private static final int MOST_FOUND = 50;

    Contacts(AggregateStore store) {
        super(Contact.class, store);
        index("outletId", "confirmedOn");
        index("confirmedOn", "_id");
        index("keys");
        index("until", "status");
        index("removedAt");
    }

    /** Those confirmed last first. The scope narrows nothing: who may read contacts may read all of them, masked. */
    Page<Contact> page(ContactQuery query, Scope scope, Paging paging, LocalDate dueBy) {
        var read = list(paging.query(query.criteria(dueBy), "confirmedOn", Sort.Direction.DESC));
        return paging.page(read, contact -> contact.confirmedOn().toString(), Contact::id);
    }

    /** Kept ones with one of the blind keys. */
    List<Contact> withKeys(Collection<String> keys) {
        var which = Criteria.where("keys").in(keys).and("status").is(Contact.Status.KEPT);
        return list(new Query(which).limit(MOST_FOUND));
    }

    /** Those of the ids that are contacts of one of the outlets and kept. */
    public Set<String> kept(Collection<String> ids, Collection<String> outlets) {
        var which = Criteria.where("_id")
            .in(new HashSet<>(ids))
            .and("outletId")
            .in(outlets)
            .and("status")
            .is(Contact.Status.KEPT);
        return list(new Query(which)).stream().map(Contact::id).collect(Collectors.toSet());
    }

    List<Contact> removedBefore(Instant instant, int most) {
        return list(new Query(Criteria.where("removedAt").lte(instant)).limit(most));
    }

    /** Those whose time is over. */
    List<Contact> keptUntilBefore(YearMonth month, int most) {
        var which = Criteria.where("until").lt(month.toString()).and("status").ne(Contact.Status.ERASED);
        return list(new Query(which).limit(most));
    }

    @Override
    public boolean holds(YearMonth month) {
        return exists(Criteria.where("until").is(month.toString()).and("status").ne(Contact.Status.ERASED));
    }

    boolean full() {
        return count(new Query(Criteria.where("status").ne(Contact.Status.ERASED))) >= MOST;
    }
}
