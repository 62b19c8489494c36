package io.chengxuan.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;

/**
 * Sessions in MongoDB behind a cache of 2 s, so that a session ended on another gateway ends here as soon. Expired ones are
 * swept, because the store knows no time to live.
 */
final class LeanSessions implements SessionRepository<LeanSession> {

    private final MongoIndexedSessionRepository stored;
    private final MongoOperations mongo;
    private final Cache<String, LeanSession> recent = Caffeine.newBuilder()
        .maximumSize(50_000)
        .expireAfterWrite(Duration.ofSeconds(2))
        .build();

    LeanSessions(MongoIndexedSessionRepository stored, MongoOperations mongo) {
        this.stored = stored;
        this.mongo = mongo;
    }

    @Override
    public LeanSession createSession() {
        return new LeanSession(stored.createSession(), true);
    }

    @Override
    public void save(LeanSession session) {
        if (session.takeChanged()) {
            stored.save(session.stored());
            recent.put(session.getId(), session);
        } else if (session.takeTouched()) {
            // No upsert: a session that somebody ended meanwhile must not come back.
            var accessed = session.getLastAccessedTime();
            mongo.updateFirst(
                Query.query(Criteria.where("_id").is(session.getId())),
                new Update()
                    .set("accessed", accessed)
                    .set("expireAt", Date.from(accessed.plus(session.getMaxInactiveInterval()))),
                MongoIndexedSessionRepository.DEFAULT_COLLECTION_NAME
            );
        }
    }

    @Override
    public @Nullable LeanSession findById(String id) {
        var found = recent.get(id, this::load);
        return found == null || found.isExpired() ? null : found;
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        recent.invalidate(id);
    }

    @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        mongo.remove(
            Query.query(Criteria.where("expireAt").lt(Date.from(Instant.now()))),
            MongoIndexedSessionRepository.DEFAULT_COLLECTION_NAME
        );
    }

    private @Nullable LeanSession load(String id) {
        var session = stored.findById(id);
        return session == null ? null : new LeanSession(session, false);
    }
}
