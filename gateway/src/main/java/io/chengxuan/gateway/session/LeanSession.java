package io.chengxuan.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoSession;
import org.springframework.session.Session;

/**
 * A stored session that knows what has to be written: everything after a change, only the time of last use when that is a
 * minute old, mostly nothing. Requests of one session share it.
 */
final class LeanSession implements Session {

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final MongoSession stored;
    private boolean changed;
    private boolean touched;

    LeanSession(MongoSession stored, boolean isNew) {
        this.stored = stored;
        this.changed = isNew;
    }

    MongoSession stored() {
        return stored;
    }

    synchronized boolean takeChanged() {
        boolean was = changed;
        changed = false;
        touched &= !was;
        return was;
    }

    synchronized boolean takeTouched() {
        boolean was = touched;
        touched = false;
        return was;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    /** Not needed: signing in opens a new session and ends the old one. */
    @Override
    public String changeSessionId() {
        throw new UnsupportedOperationException("Sign-in opens a new session");
    }

    @Override
    public synchronized <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public synchronized Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public synchronized void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            changed = true;
            stored.setAttribute(name, value);
        }
    }

    @Override
    public synchronized void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public synchronized void setLastAccessedTime(Instant at) {
        if (at.isAfter(stored.getLastAccessedTime().plus(TOUCH_EVERY))) {
            touched = true;
            stored.setLastAccessedTime(at);
        }
    }

    @Override
    public synchronized Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
