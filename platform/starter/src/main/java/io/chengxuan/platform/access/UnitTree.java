package io.chengxuan.platform.access;

import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** The service's own copy of the unit tree, kept by plan-service's events and read from memory. */
public class UnitTree implements EventHandler {

    private static final String TYPES = "io.chengxuan.plan.unit.";

    private final Copies copies;
    private final String presumedCity;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of());

    /** @param presumedCity code that the city is taken to have as long as no unit is known */
    public UnitTree(MongoTemplate template, String presumedCity) {
        this.presumedCity = presumedCity;
        copies = new Copies(template.getCollection("unit_copies"));
        reload();
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var unit = event.dataAs(Unit.class);
        var fields = new Document("name", unit.name())
            .append("aliases", unit.aliases())
            .append("level", unit.level().name())
            .append("parent", unit.parent())
            .append("group", unit.group())
            .append("closed", unit.closed())
            .append("order", unit.order());
        if (copies.apply(event, fields)) {
            reload();
        }
    }

    /** Another instance of this service may have taken the event, so the copy in memory follows the stored one. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    final void reload() {
        var units = new LinkedHashMap<String, Unit>();
        for (var copy : copies.collection().find().sort(new Document("order", 1))) {
            units.put(copy.getString("_id"), unit(copy));
        }
        snapshot = new Snapshot(units, children(units.values()));
    }

    public Optional<Unit> find(String id) {
        return Optional.ofNullable(snapshot.units().get(id));
    }

    /** All units, closed ones too, in the order of the table. */
    public Collection<Unit> all() {
        return snapshot.units().values();
    }

    /** The unit and everything below it, by code. A code that is not in the tree stands for itself only. */
    public Set<String> subtree(String id) {
        var found = new LinkedHashSet<String>();
        collect(id, snapshot.children(), found);
        return found;
    }

    /** Code of the city itself: the owner of what belongs to no unit below it. */
    public String city() {
        return all()
            .stream()
            .filter(unit -> unit.level() == Unit.Level.CITY && !unit.closed())
            .map(Unit::id)
            .findFirst()
            .orElse(presumedCity);
    }

    public boolean isCity(String id) {
        return find(id)
            .map(unit -> unit.level() == Unit.Level.CITY)
            .orElse(false);
    }

    private static void collect(String id, Map<String, Set<String>> children, Set<String> found) {
        if (found.add(id)) {
            children.getOrDefault(id, Set.of()).forEach(child -> collect(child, children, found));
        }
    }

    private static Map<String, Set<String>> children(Collection<Unit> units) {
        var children = new HashMap<String, Set<String>>();
        for (var unit : units) {
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), _ -> new TreeSet<>()).add(unit.id());
            }
        }
        return children;
    }

    private static Unit unit(Document copy) {
        return new Unit(
            copy.getString("_id"),
            copy.getString("name"),
            copy.getList("aliases", String.class, List.of()),
            Unit.Level.valueOf(copy.getString("level")),
            copy.getString("parent"),
            copy.getString("group"),
            copy.getBoolean("closed", false),
            copy.getInteger("order", 0)
        );
    }

    private record Snapshot(Map<String, Unit> units, Map<String, Set<String>> children) {}
}
