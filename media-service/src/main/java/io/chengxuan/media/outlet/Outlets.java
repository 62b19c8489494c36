package io.chengxuan.media.outlet;

import io.chengxuan.media.written.Link;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All outlets, for everybody signed in to read. That a name or domain is one outlet's only is a unique index. */
@Repository
public class Outlets extends Aggregates<Outlet> {

    static final int MOST = 5_000;

    Outlets(AggregateStore store) {
        super(Outlet.class, store);
        uniqueIndex("keys");
        index("content.name", "_id");
        index("followSince");
    }

    /** By name. The scope narrows nothing: outlets are everybody's. */
    Page<Outlet> page(OutletQuery query, Scope scope, Paging paging) {
        var read = list(paging.query(query.criteria(), "content.name", Sort.Direction.ASC));
        return paging.page(read, Outlet::name, Outlet::id);
    }

    /** {@code outlet-key-taken} 409 names the outlet that has one of the names or domains. */
    Outlet add(OutletContent content, String unit, Command command) {
        var outlet = new Outlet(command.newId(), unit, content);
        return named(content, null, () -> create(outlet, command));
    }

    /** {@code outlet-key-taken} as for a new one. */
    Outlet change(String id, OutletContent content, Command command) {
        Consumer<Outlet> decision = outlet -> outlet.change(content, command.at());
        return named(content, id, () -> change(id, command, decision));
    }

    /** The store decides; who is in the way is looked up only to be told. */
    private Outlet named(OutletContent content, @Nullable String self, Supplier<Outlet> write) {
        try {
            return write.get();
        } catch (Problem refused) {
            var other = refused.slug().equals("already-exists") ? holder(content, self) : Optional.<Outlet>empty();
            throw other.map(outlet -> taken(content, outlet)).orElse(refused);
        }
    }

    private Optional<Outlet> holder(OutletContent content, @Nullable String self) {
        return withKeys(content.keys())
            .stream()
            .filter(outlet -> !outlet.id().equals(self))
            .findFirst();
    }

    private static Problem taken(OutletContent content, Outlet other) {
        var keys = new ArrayList<>(content.keys());
        keys.retainAll(other.keys());
        var shared = keys.isEmpty() ? content.name() : keys.getFirst().replaceFirst("^[a-z]+:", "");
        return Problem.conflict("outlet-key-taken", shared, other.name()).with("id", other.id());
    }

    /** Finds any outlet; as of now. */
    public OutletFinder finder() {
        return new OutletFinder(all());
    }

    List<Outlet> all() {
        return list(new Query().limit(MOST));
    }

    /** By id, of all outlets. */
    public Map<String, String> names() {
        return all().stream().collect(Collectors.toMap(Outlet::id, Outlet::name));
    }

    /** By id the names and aliases of all outlets, without what does not tell names apart. */
    public Map<String, List<String>> allNames() {
        return all()
            .stream()
            .collect(Collectors.toMap(Outlet::id, outlet -> outlet.content().plainNames()));
    }

    Optional<Outlet> named(String written) {
        return new OutletFinder(withKeys(List.of(OutletKeys.ofName(written)))).named(written);
    }

    Optional<Outlet> of(Link link) {
        return new OutletFinder(withKeys(OutletKeys.ofLink(link))).of(link);
    }

    private List<Outlet> withKeys(Collection<String> keys) {
        return list(new Query(Criteria.where("keys").in(keys)));
    }

    /** Those whose reports may not have followed a change of level or kind. */
    public List<Outlet> toFollow(int most) {
        return list(new Query(Criteria.where("followSince").gt(Instant.EPOCH)).limit(most));
    }

    /** Notes that all reports have followed the outlet as it was at that count of changes. */
    public void followed(String id, int classes, Command command) {
        change(id, command, outlet -> outlet.followed(classes));
    }

    boolean full() {
        return count(new Query()) >= MOST;
    }
}
