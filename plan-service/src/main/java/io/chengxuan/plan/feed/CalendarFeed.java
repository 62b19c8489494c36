package io.chengxuan.plan.feed;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A secret address under which a unit's calendar can be read without an account, until it is revoked. Only a hash of the
 * secret is kept.
 */
@Document("calendarFeeds")
class CalendarFeed extends Aggregate implements Scoped {

    private final String unit;
    private final String name;
    private final String createdBy;
    private final String createdAt;
    private final String secretHash;
    private boolean revoked;

    CalendarFeed(String id, String unit, String name, String createdBy, String createdAt, String secretHash) {
        super(id);
        this.unit = unit;
        this.name = name;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.secretHash = secretHash;
        raise(What.CREATED);
    }

    /** The address stops working; nothing happens when it has already. */
    void revoke() {
        if (!revoked) {
            revoked = true;
            raise(What.REVOKED);
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    String name() {
        return name;
    }

    String createdBy() {
        return createdBy;
    }

    String createdAt() {
        return createdAt;
    }

    String secretHash() {
        return secretHash;
    }

    boolean revoked() {
        return revoked;
    }

    @Override
    protected CalendarFeedState state() {
        return new CalendarFeedState(id(), unit, revoked);
    }

    private enum What {
        CREATED,
        REVOKED,
    }
}
