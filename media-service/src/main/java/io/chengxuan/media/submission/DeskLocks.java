package io.chengxuan.media.submission;

import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Leases on submissions for those who edit them: taken by one conditional update, renewed while the page is open, over by
 * themselves. They keep two editors from typing for nothing; that nothing is overwritten is the version's doing.
 */
@Repository
class DeskLocks {

    private final MongoTemplate template;
    private final Clock clock;
    private final Duration lease;

    DeskLocks(MongoTemplate template, Clock clock, @Value("${chengxuan.media.lease:3m}") Duration lease) {
        this.template = template;
        this.clock = clock;
        this.lease = lease;
    }

    Optional<DeskLock> of(String submission) {
        return Optional.ofNullable(template.findById(submission, DeskLock.class)).filter(lock ->
            lock.until().isAfter(clock.instant())
        );
    }

    /** Takes or renews it; {@code desk-locked} 409 with {@code by} and {@code until} while somebody else has it. */
    DeskLock take(String submission, String account) {
        var now = clock.instant();
        var mine = Criteria.where("_id")
            .is(submission)
            .orOperator(Criteria.where("by").is(account), Criteria.where("until").lte(now));
        return put(new Query(mine), submission, account, now);
    }

    /** Takes it whoever has it. */
    DeskLock takeOver(String submission, String account) {
        return put(new Query(Criteria.where("_id").is(submission)), submission, account, clock.instant());
    }

    private DeskLock put(Query which, String submission, String account, Instant now) {
        var lock = new DeskLock(submission, account, now.plus(lease));
        try {
            template.upsert(which, new Update().set("by", account).set("until", lock.until()), DeskLock.class);
            return lock;
        } catch (DuplicateKeyException _) {
            throw locked(of(submission).orElse(null));
        }
    }

    void release(String submission, String account) {
        template.remove(new Query(Criteria.where("_id").is(submission).and("by").is(account)), DeskLock.class);
    }

    /** {@code desk-locked} 409 while somebody else has it. */
    void requireFree(String submission, String account) {
        of(submission)
            .filter(lock -> !lock.by().equals(account))
            .ifPresent(lock -> {
                throw locked(lock);
            });
    }

    /** {@code desk-lock-lost} 409 unless the account has it. */
    void requireHeld(String submission, String account) {
        requireFree(submission, account);
        if (of(submission).isEmpty()) {
            throw Problem.conflict("desk-lock-lost");
        }
    }

    private static Problem locked(@Nullable DeskLock lock) {
        var problem = Problem.conflict("desk-locked");
        return lock == null ? problem : problem.with("by", lock.by()).with("until", lock.until());
    }

    @Scheduled(fixedRateString = "${chengxuan.media.forgetting:1h}")
    void forget() {
        template.remove(new Query(Criteria.where("until").lt(clock.instant())), DeskLock.class);
    }
}
