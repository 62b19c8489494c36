package io.chengxuan.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;

/**
 * One document that is changed by one conditional update. A subclass holds its fields, guards its transitions and calls
 * {@link #raise} for what happened; {@link Aggregates} saves it with its events.
 *
 * <p>The document also has {@code version}, {@code outbox}, {@code commands} and {@code sources}; only this package knows
 * the last three.
 */
public abstract class Aggregate {

    @Id
    private String id;

    private long version;

    @Transient
    private transient @Nullable Document loaded;

    @Transient
    private final transient List<Enum<?>> raised = new ArrayList<>();

    protected Aggregate(String id) {
        if (id.isBlank() || id.contains(".") || id.contains("$") || id.length() > 200) {
            throw new IllegalArgumentException("An aggregate's id is also a field name: " + id);
        }
        this.id = id;
    }

    public final String id() {
        return id;
    }

    /** How many commands have changed this aggregate; 0 before it is stored. */
    public final long version() {
        return version;
    }

    /** Code of the unit that owns this aggregate. */
    public abstract String unit();

    /**
     * The public state after the change, a record with {@link LogicalType}: no personal data, no free text by or about
     * citizens, at most 64 KB as JSON.
     */
    protected abstract Record state();

    /** Whether this belongs to a rehearsal and must stay out of real figures. */
    protected boolean drill() {
        return false;
    }

    /** Says what happened; the event carries {@link #state()} as it is when the aggregate is saved. */
    protected final void raise(Enum<?> what) {
        raised.add(what);
    }

    final List<Enum<?>> raised() {
        return raised;
    }

    final @Nullable Document loaded() {
        return loaded;
    }

    /** Takes its present state as what the store now holds; to be changed again it is loaded again. */
    final void written() {
        loaded = null;
        version++;
        raised.clear();
    }

    /** Takes the stored document as the state that the next change starts from. */
    final void loadedFrom(Document document) {
        loaded = document;
        version = document.get("version", Number.class).longValue();
        raised.clear();
    }
}
