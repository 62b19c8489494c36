package io.chengxuan.plan.session;

import io.chengxuan.platform.web.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
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

    /** The id of an account's attendance, and what was entered, which it is written from. */
    record Claim(String attendance, String unit, String name, @Nullable String number) {
        Attendance.Entry entry(double hours) {
            return new Attendance.Entry(unit, name, number, hours);
        }
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
    Claim claimOf(String sessionId, String account) {
        var found = template.findById(id(sessionId, account), Document.class, COLLECTION);
        return found == null || found.getString("attendance") == null
            ? null
            : new Claim(
                  found.getString("attendance"),
                  found.getString("unit"),
                  found.getString("name"),
                  found.getString("number")
              );
    }

    /** Which attendance is the account's: this one, or the one that was so before. */
    Claim claim(String sessionId, String account, Claim own) {
        var free = Criteria.where("_id").is(id(sessionId, account)).and("attendance").is(null);
        var claimed = new Update()
            .set("attendance", own.attendance())
            .set("unit", own.unit())
            .set("name", own.name())
            .set("number", own.number());
        template.updateFirst(new Query(free), claimed, COLLECTION);
        return Objects.requireNonNullElse(claimOf(sessionId, account), own);
    }

    private static String id(String sessionId, String account) {
        return sessionId + "-" + Fingerprint.of(account);
    }
}
