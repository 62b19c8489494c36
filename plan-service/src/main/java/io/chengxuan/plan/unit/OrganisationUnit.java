package io.chengxuan.plan.unit;

import io.chengxuan.platform.access.Unit.Level;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A unit of the organisation. Its code never changes; closing is for ever and keeps it readable. */
@Document("units")
class OrganisationUnit extends Aggregate {

    private final Level level;
    private String name;
    private List<String> aliases;
    private @Nullable String parent;
    private @Nullable String group;
    private boolean closed;
    private @Nullable String closedBecause;
    private final int order;

    OrganisationUnit(
        String id,
        Level level,
        String name,
        List<String> aliases,
        @Nullable String parent,
        @Nullable String group,
        int order
    ) {
        super(id);
        this.level = level;
        this.name = name;
        this.aliases = aliases;
        this.parent = parent;
        this.group = group;
        this.order = order;
        raise(What.CREATED);
    }

    /** Without aliases those of the new name are derived; the former name stays an alias, older documents use it. */
    void rename(String newName, @Nullable List<String> newAliases) {
        requireOpen();
        var names = new LinkedHashSet<>(newAliases == null ? DefaultAliases.of(level, newName) : newAliases);
        if (newAliases == null && !newName.equals(name)) {
            names.add(name);
        }
        names.remove(newName);
        if (!newName.equals(name) || !List.copyOf(names).equals(aliases)) {
            name = newName;
            aliases = List.copyOf(names);
            raise(What.RENAMED);
        }
    }

    void move(@Nullable String newParent, @Nullable String newGroup) {
        requireOpen();
        if (!Objects.equals(newParent, parent) || !Objects.equals(newGroup, group)) {
            parent = newParent;
            group = newGroup;
            raise(What.MOVED);
        }
    }

    void close(String reason) {
        requireOpen();
        closed = true;
        closedBecause = reason;
        raise(What.CLOSED);
    }

    private void requireOpen() {
        if (closed) {
            throw Problem.conflict("unit-closed", id());
        }
    }

    Level level() {
        return level;
    }

    int order() {
        return order;
    }

    @Override
    public String unit() {
        return id();
    }

    @Override
    protected UnitState state() {
        return new UnitState(id(), name, aliases, level, parent, group, closed, order);
    }

    private enum What {
        CREATED,
        RENAMED,
        MOVED,
        CLOSED,
    }
}
