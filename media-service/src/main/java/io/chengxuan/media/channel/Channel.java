package io.chengxuan.media.channel;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** An account, site or paper of the bureau's own, with its columns. No two have the same name. */
@Document("channels")
public class Channel extends Aggregate {

    private final String unit;
    private String name;
    private ChannelKind kind;
    private List<Column> columns;
    private boolean closed;
    private @Nullable String reason;

    /** @param unit code of the city, which keeps channels for all */
    Channel(String id, String unit, String name, ChannelKind kind, List<Column> columns) {
        super(id);
        this.unit = unit;
        this.name = name;
        this.kind = kind;
        this.columns = columns;
        raise(What.CREATED);
    }

    /** Nothing happens when it is said already. */
    void change(ChannelContent said, String seed) {
        var next = said.columnsAfter(columns, seed);
        var nextName = said.name().strip();
        if (!nextName.equals(name) || said.kind() != kind || !next.equals(columns)) {
            name = nextName;
            kind = said.kind();
            columns = next;
            raise(What.CHANGED);
        }
    }

    /** {@code channel-closed} 409 when it is closed already. */
    void close(String why) {
        requireClosed(false);
        closed = true;
        reason = why;
        raise(What.CLOSED);
    }

    /** {@code channel-open} 409 when it is not closed. */
    void reopen(String why) {
        requireClosed(true);
        closed = false;
        reason = why;
        raise(What.REOPENED);
    }

    private void requireClosed(boolean expected) {
        if (closed != expected) {
            throw Problem.conflict(closed ? "channel-closed" : "channel-open", name);
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    public String name() {
        return name;
    }

    public boolean closed() {
        return closed;
    }

    /** The column of that id, closed or not. */
    public Optional<Column> column(String columnId) {
        return columns
            .stream()
            .filter(column -> column.id().equals(columnId))
            .findFirst();
    }

    /** Why it was closed or opened again last. */
    @Nullable
    String reason() {
        return reason;
    }

    @Override
    protected ChannelState state() {
        return new ChannelState(id(), name, kind, columns, closed);
    }

    private enum What {
        CREATED,
        CHANGED,
        CLOSED,
        REOPENED,
    }
}
