package io.chengxuan.plan.unit;

import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The units of this service's own tree: some hundreds, read whole. */
@Repository
public class Units extends Aggregates<OrganisationUnit> {

    Units(AggregateStore store) {
        super(OrganisationUnit.class, store);
        index("parent");
    }

    /** Every unit, closed ones too, in the order of the table. */
    List<OrganisationUnit> inOrder() {
        return list(new Query().with(Sort.by("order", "_id")));
    }

    /** Whether units that are not closed stand below it. */
    boolean hasOpenChildren(String id) {
        return exists(Criteria.where("parent").is(id).and("closed").is(false));
    }

    /** Refuses with {@code no-units} 409 while nobody can sit at the city, so that it is known why. */
    public void requireSome() {
        if (!exists(new Criteria())) {
            throw Problem.conflict("no-units");
        }
    }

    int lastOrder() {
        return inOrder().stream().mapToInt(OrganisationUnit::order).max().orElse(0);
    }

    /** What documents call the units, as it is now. */
    public UnitNames names() {
        return new UnitNames(inOrder().stream().map(OrganisationUnit::state).toList());
    }
}
