package io.chengxuan.plan.people;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which accounts there are in which units, by the gateway's events: ids, units and roles, no names. */
@Component
public class People implements EventHandler {

    private static final String TYPES = "io.chengxuan.gateway.account.";
    private static final String COLLECTION = "account_copies";
    private static final int MOST = 200;

    private final MongoTemplate template;
    private final Copies copies;
    private final UnitTree units;

    People(MongoTemplate template, UnitTree units) {
        this.template = template;
        this.copies = new Copies(template.getCollection(COLLECTION));
        this.units = units;
        copies.collection().createIndex(new Document("unit", 1));
    }

    private record Account(String unit, List<String> roles, boolean disabled) {}

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var account = event.dataAs(Account.class);
        copies.apply(
            event,
            new Document("unit", account.unit()).append("roles", account.roles()).append("disabled", account.disabled())
        );
    }

    /** Code of the account's unit. */
    public Optional<String> unitOf(String account) {
        return Optional.ofNullable(template.findById(account, Document.class, COLLECTION)).map(it ->
            it.getString("unit")
        );
    }

    /** Whether there is such an account, it is enabled, and belongs to that very unit. */
    public boolean worksIn(String account, String unit) {
        var found = template.findById(account, Document.class, COLLECTION);
        return found != null && !found.getBoolean("disabled", false) && unit.equals(found.getString("unit"));
    }

    /** Whether there is such an account, it is enabled, and may read the thing. */
    public boolean mayRead(String account, Scoped thing) {
        var found = template.findById(account, Document.class, COLLECTION);
        return found != null && !found.getBoolean("disabled", false) && scope(found).mayRead(thing);
    }

    /** Enabled accounts of the units whose people may read the thing; where there are many, of the nearest units. */
    public List<Person> readersOf(Scoped thing) {
        var above = new LinkedHashSet<String>();
        for (var at = thing.unit(); at != null && above.add(at); ) {
            at = units
                .find(at)
                .map(unit -> unit.parent())
                .orElse(null);
        }
        var near = Stream.of(thing.unit(), Objects.requireNonNullElse(thing.responsible(), thing.unit()));
        return Stream.concat(near, above.stream()).distinct().flatMap(this::enabledOf).limit(MOST).toList();
    }

    private Stream<Person> enabledOf(String unit) {
        var which = new Query(Criteria.where("unit").is(unit).and("disabled").ne(true));
        return template
            .find(which.with(Sort.by("_id")).limit(MOST), Document.class, COLLECTION)
            .stream()
            .map(it -> new Person(it.getString("_id"), unit));
    }

    private Scope scope(Document account) {
        var unit = account.getString("unit");
        Set<String> roles = new HashSet<>(account.getList("roles", String.class, List.of()));
        var caller = new Caller(account.getString("_id"), unit, roles);
        return new Scope(caller, units.isCity(unit), units.subtree(unit));
    }
}
