package io.chengxuan.plan.notice;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
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

    static final int MOST_GATHERED = 100;

    private final MongoTemplate template;
    private final Clock clock;

    Notices(MongoTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
        template.indexOps(Notice.class).createIndex(new Index("at", Sort.Direction.ASC));
        template
            .indexOps(Notice.class)
            .createIndex(
                new Index("unit", Sort.Direction.ASC).on("at", Sort.Direction.ASC).on("_id", Sort.Direction.ASC)
            );
        template
            .indexOps(Notice.class)
            .createIndex(new Index("unit", Sort.Direction.ASC).on("storedAt", Sort.Direction.ASC));
    }

    /** Nothing happens when the same has been told already. */
    void add(Notice notice) {
        try {
            template.insert(notice.stored(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
        } catch (DuplicateKeyException _) {
            // The same event again, or the same reminder on the same day.
        }
    }

    /** Of these kinds, or of any if there are none. */
    Page<Notice> page(Criteria of, Collection<Kind> kinds, Paging paging) {
        var which = of;
        if (!kinds.isEmpty()) {
            which = new Criteria().andOperator(which, Criteria.where("kind").in(kinds));
        }
        var read = template.find(paging.query(which, "at", Sort.Direction.DESC), Notice.class);
        return paging.page(read, Notice::at, Notice::id);
    }

    /** Those that digests list and the account may still see, by their ids. */
    Map<String, Notice> of(NoticeSettings own, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return template
            .find(new Query(own.all().and("_id").in(ids)), Notice.class)
            .stream()
            .collect(Collectors.toMap(Notice::id, notice -> notice));
    }

    /** Gathers what was kept back for an account since its last digest and until that instant. */
    void digest(NoticeSettings settings, LocalDate day, String until) {
        var which = settings.toDigest(until);
        var ids = new Query(which).with(Sort.by("at", "_id")).limit(MOST_GATHERED);
        ids.fields().include("_id");
        var gathered = template
            .find(ids, Document.class, "notices")
            .stream()
            .map(found -> found.getString("_id"))
            .toList();
        if (!gathered.isEmpty()) {
            add(
                new Notice(
                    "digest-" + Fingerprint.of(settings.account()) + "-" + day,
                    settings.unit(),
                    settings.account(),
                    null,
                    Kind.DIGEST,
                    null,
                    null,
                    null,
                    null,
                    null,
                    String.valueOf(template.count(new Query(which), Notice.class)),
                    null,
                    day,
                    until,
                    null,
                    gathered,
                    null,
                    List.of()
                )
            );
        }
    }

    long unreadCount(NoticeSettings settings) {
        return template.count(new Query(settings.unread(settings.atOnce())), Notice.class);
    }

    void read(String id, Caller caller) {
        var mine = new Query(NoticeSettings.none(caller).all().and("_id").is(id));
        if (template.updateFirst(mine, readBy(caller.accountId()), Notice.class).getMatchedCount() == 0) {
            throw Problem.notFound("Notice", id);
        }
    }

    void readAll(NoticeSettings settings) {
        template.updateMulti(new Query(settings.unread(settings.atOnce())), readBy(settings.account()), Notice.class);
    }

    /** What was told before that instant is told no more. */
    void forgetBefore(Instant instant) {
        var before = instant.truncatedTo(ChronoUnit.SECONDS).toString();
        template.remove(new Query(Criteria.where("at").lt(before)), Notice.class);
    }

    private static Update readBy(String account) {
        return new Update().addToSet("readBy", account);
    }
}
