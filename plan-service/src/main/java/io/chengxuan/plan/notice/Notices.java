package io.chengxuan.plan.notice;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The inboxes of all units. Each account of a unit sees the unit's notices and has read its own ones. */
@Repository
class Notices {

    private final MongoTemplate template;

    Notices(MongoTemplate template) {
        this.template = template;
        template.indexOps(Notice.class).createIndex(new Index("at", Sort.Direction.ASC));
        template
            .indexOps(Notice.class)
            .createIndex(
                new Index("unit", Sort.Direction.ASC).on("at", Sort.Direction.ASC).on("_id", Sort.Direction.ASC)
            );
    }

    /** Nothing happens when the same has been told already. */
    void add(Notice notice) {
        try {
            template.insert(notice);
        } catch (DuplicateKeyException _) {
            // The same event again, or the same reminder on the same day.
        }
    }

    Page<Notice> page(Caller caller, boolean unread, Paging paging) {
        var which = unread ? unread(caller) : mine(caller);
        var read = template.find(paging.query(which, "at", Sort.Direction.DESC), Notice.class);
        return paging.page(read, Notice::at, Notice::id);
    }

    long unreadCount(Caller caller) {
        return template.count(new Query(unread(caller)), Notice.class);
    }

    void read(String id, Caller caller) {
        var mine = new Query(mine(caller).and("_id").is(id));
        if (template.updateFirst(mine, readBy(caller), Notice.class).getMatchedCount() == 0) {
            throw Problem.notFound("Notice", id);
        }
    }

    void readAll(Caller caller) {
        template.updateMulti(new Query(unread(caller)), readBy(caller), Notice.class);
    }

    /** What was told before that instant is told no more. */
    void forgetBefore(Instant instant) {
        var before = instant.truncatedTo(ChronoUnit.SECONDS).toString();
        template.remove(new Query(Criteria.where("at").lt(before)), Notice.class);
    }

    private static Criteria unread(Caller caller) {
        return mine(caller).and("readBy").ne(caller.accountId());
    }

    /** What the caller's unit is told, and what the caller alone is. */
    private static Criteria mine(Caller caller) {
        return Criteria.where("unit")
            .is(caller.unit())
            .orOperator(Criteria.where("account").is(null), Criteria.where("account").is(caller.accountId()));
    }

    private static Update readBy(Caller caller) {
        return new Update().addToSet("readBy", caller.accountId());
    }
}
