package io.chengxuan.platform.access;

import io.chengxuan.platform.web.Problem;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a caller may see and change (architecture chapter 8): the city everything, the owner's subtree its own, the
 * responsible unit what it answers for, an addressee what is addressed to it. As a handler's parameter it is the caller's.
 *
 * @param city whether the caller sits at the city itself
 * @param subtree the caller's unit and everything below it
 */
public record Scope(Caller caller, boolean city, Set<String> subtree) {
    /** The same without what is lent to the caller. */
    public Scope withoutLent() {
        return new Scope(caller.withoutLent(), city, subtree);
    }

    /** Narrows a query to what the caller may read. */
    public Criteria readable() {
        if (city) {
            return new Criteria();
        }
        return new Criteria().orOperator(
            Criteria.where("unit").in(subtree),
            Criteria.where("responsible").is(caller.unit()),
            Criteria.where("addressees").in(subtree)
        );
    }

    public boolean owns(Scoped thing) {
        return owns(thing.unit());
    }

    /** Whether the unit is the caller's own or below it; for ids that come in bodies too. */
    public boolean owns(String unit) {
        return city || subtree.contains(unit);
    }

    public boolean answersFor(Scoped thing) {
        return city || caller.unit().equals(thing.responsible());
    }

    public boolean isAddressed(Scoped thing) {
        return city || thing.addressees().stream().anyMatch(subtree::contains);
    }

    public boolean mayRead(Scoped thing) {
        return owns(thing) || answersFor(thing) || isAddressed(thing);
    }

    /** Refuses with {@code forbidden} whoever does not sit at the city, whatever their role. */
    public void requireCity() {
        if (!city) {
            throw Problem.forbidden();
        }
    }

    /** Refuses with {@code not-found}, so that ids of others cannot be probed. */
    public <T extends Scoped> T requireReadable(T thing, String id) {
        if (!mayRead(thing)) {
            throw Problem.notFound(thing.getClass().getSimpleName(), id);
        }
        return thing;
    }
}
