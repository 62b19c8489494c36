package io.chengxuan.plan.notice;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.platform.access.Caller;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The settings of all accounts; an account without any is told everything at once. */
@Repository
class NoticeSettingsStore {

    private final MongoTemplate template;

    NoticeSettingsStore(MongoTemplate template) {
        this.template = template;
        template.indexOps(NoticeSettings.class).createIndex(new Index("digested", Sort.Direction.ASC));
    }

    /** The caller's, in the unit they belong to and with the roles they have now. */
    NoticeSettings of(Caller caller) {
        var found = template.findById(caller.accountId(), NoticeSettings.class);
        if (found == null) {
            return NoticeSettings.none(caller);
        }
        var own = found.of(caller);
        if (!own.equals(found)) {
            var now = new Update().set("unit", own.unit()).set("roles", own.roles());
            template.updateFirst(byId(own), now, NoticeSettings.class);
        }
        return own;
    }

    NoticeSettings set(Caller caller, Map<Kind, NoticeMode> modes, Instant now) {
        var next = of(caller).with(modes, now.truncatedTo(ChronoUnit.SECONDS).toString());
        template.upsert(
            byId(next),
            new Update()
                .set("unit", next.unit())
                .set("roles", next.roles())
                .set("kept", next.kept())
                .set("digested", next.digested())
                .set("digestedUntil", next.digestedUntil()),
            NoticeSettings.class
        );
        return next;
    }

    /** Those whose digest does not reach to that instant. */
    List<NoticeSettings> toDigest(String until, int most) {
        var which = Criteria.where("digested").is(true).and("digestedUntil").lt(until);
        return template.find(new Query(which).limit(most), NoticeSettings.class);
    }

    void digested(NoticeSettings settings, String until) {
        var same = Criteria.where("_id").is(settings.account()).and("digestedUntil").lt(until);
        template.updateFirst(new Query(same), new Update().set("digestedUntil", until), NoticeSettings.class);
    }

    private static Query byId(NoticeSettings settings) {
        return new Query(Criteria.where("_id").is(settings.account()));
    }
}
