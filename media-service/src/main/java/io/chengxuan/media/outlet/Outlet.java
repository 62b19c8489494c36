package io.chengxuan.media.outlet;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A newspaper, station, magazine, site or account. Its names and domains are its own: {@code keys} has them in the form in
 * which the store refuses that two outlets share one. A closed one keeps them, as old pieces are still found by them.
 */
@Document("outlets")
public class Outlet extends Aggregate {

    private final String unit;
    private OutletContent content;
    private List<String> keys;
    private boolean closed;
    private @Nullable String reason;
    /** Counts the changes of level or kind, which its reports have to follow. */
    private int classes;
    /** Since when they have; null once all of them do. */
    private @Nullable Instant followSince;

    /** @param unit code of the city, which keeps outlets for all */
    Outlet(String id, String unit, OutletContent content) {
        super(id);
        this.unit = unit;
        this.content = content;
        this.keys = content.keys();
        raise(What.CREATED);
    }

    void change(OutletContent next, Instant at) {
        if (next.equals(content)) {
            return;
        }
        if (next.level() != content.level() || next.kind() != content.kind()) {
            classes++;
            followSince = at;
        }
        content = next;
        keys = next.keys();
        raise(What.CHANGED);
    }

    /** {@code outlet-state} 409 when it is closed already. */
    void close(String why) {
        requireClosed(false);
        closed = true;
        reason = why;
        raise(What.CLOSED);
    }

    /** {@code outlet-state} 409 when it is not closed. */
    void reopen(String why) {
        requireClosed(true);
        closed = false;
        reason = why;
        raise(What.REOPENED);
    }

    /** All its reports have followed what the outlet was then; nothing happens if it has changed since. */
    void followed(int upTo) {
        if (upTo == classes) {
            followSince = null;
        }
    }

    private void requireClosed(boolean expected) {
        if (closed != expected) {
            throw Problem.conflict(closed ? "outlet-closed" : "outlet-open", content.name());
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    public String name() {
        return content.name();
    }

    public OutletLevel level() {
        return content.level();
    }

    public OutletKind kind() {
        return content.kind();
    }

    public boolean closed() {
        return closed;
    }

    public int classes() {
        return classes;
    }

    public @Nullable Instant followSince() {
        return followSince;
    }

    OutletContent content() {
        return content;
    }

    List<String> keys() {
        return keys;
    }

    /** Why it was closed or opened again last. */
    @Nullable
    String reason() {
        return reason;
    }

    @Override
    protected OutletState state() {
        return new OutletState(
            id(),
            content.name(),
            content.others(),
            content.sites(),
            content.level(),
            content.kind(),
            content.region(),
            closed
        );
    }

    private enum What {
        CREATED,
        CHANGED,
        CLOSED,
        REOPENED,
    }
}
