package io.chengxuan.plan.session;

import io.chengxuan.platform.web.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** What each account has tried and done to check in: one document for each session and account. */
@Repository
class CheckIns {

    private static final String COLLECTION = "sessionCheckIns";
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final MongoTemplate template;

    CheckIns(MongoTemplate template) {
        this.template = template;
    }

    /** Counts a try; how many there were in the last ten minutes. */
    int tried(String sessionId, String account, Instant now) {
        var id = id(sessionId, account);
        try {
            template.insert(new Document("_id", id).append("since", Date.from(now)).append("tries", 0), COLLECTION);
        } catch (DuplicateKeyException _) {
            var old = Criteria.where("_id")
                .is(id)
                .and("since")
                .lt(Date.from(now.minus(WINDOW)));
            template.updateFirst(new Query(old), new Update().set("since", Date.from(now)).set("tries", 0), COLLECTION);
        }
        var after = template.findAndModify(
            new Query(Criteria.where("_id").is(id)),
            new Update().inc("tries", 1),
            FindAndModifyOptions.options().returnNew(true),
            Document.class,
            COLLECTION
        );
        return after == null ? 0 : after.get("tries", Number.class).intValue();
    }

    @Nullable
    String attendanceOf(String sessionId, String account) {
        var found = template.findById(id(sessionId, account), Document.class, COLLECTION);
        return found == null ? null : found.getString("attendance");
    }

    /** Which attendance is the account's: this one, or the one that was so before. */
    String claim(String sessionId, String account, String attendance) {
        var free = Criteria.where("_id").is(id(sessionId, account)).and("attendance").is(null);
        template.updateFirst(new Query(free), new Update().set("attendance", attendance), COLLECTION);
        return String.valueOf(attendanceOf(sessionId, account));
    }

    private static String id(String sessionId, String account) {
        return sessionId + "-" + Fingerprint.of(account);
    }
}
