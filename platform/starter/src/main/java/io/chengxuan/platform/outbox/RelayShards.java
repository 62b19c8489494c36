package io.chengxuan.platform.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Which eighths of the aggregates this instance relays. A lease each, taken by compare-and-set with an epoch, only so that
 * two instances do not do the same work; an instance that dies loses its leases after a few seconds.
 */
final class RelayShards {

    private static final Duration LEASE = Duration.ofSeconds(6);
    private static final Duration RENEW = Duration.ofSeconds(2);

    private final MongoTemplate template;
    private final String owner = UUID.randomUUID().toString();
    private final Set<Integer> mine = new TreeSet<>();
    private long renewAt;

    RelayShards(MongoTemplate template) {
        this.template = template;
    }

    Set<Integer> mine() {
        long now = System.currentTimeMillis();
        if (now >= renewAt) {
            mine.clear();
            for (int shard = 0; shard < Outbox.SHARDS; shard++) {
                if (take(shard, now)) {
                    mine.add(shard);
                }
            }
            renewAt = now + RENEW.toMillis();
        }
        return mine;
    }

    void release() {
        leases().updateMany(new Document("owner", owner), new Document("$set", new Document("until", new Date(0))));
    }

    private boolean take(int shard, long now) {
        var lease = leases().find(new Document("_id", shard)).first();
        var next = new Document("owner", owner).append("until", new Date(now + LEASE.toMillis()));
        if (lease == null) {
            return insert(shard, next);
        }
        if (!owner.equals(lease.getString("owner")) && lease.getDate("until").getTime() > now) {
            return false;
        }
        long epoch = lease.getLong("epoch");
        return (
            leases()
                .updateOne(
                    new Document("_id", shard).append("epoch", epoch),
                    new Document("$set", next.append("epoch", epoch + 1))
                )
                .getMatchedCount() == 1
        );
    }

    private boolean insert(int shard, Document lease) {
        try {
            leases().insertOne(
                new Document("_id", shard)
                    .append("owner", lease.get("owner"))
                    .append("until", lease.get("until"))
                    .append("epoch", 1L)
            );
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private MongoCollection<Document> leases() {
        return template.getCollection("relay_leases");
    }
}
