package io.chengxuan.plan.view;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The saved filters of all accounts; each sees its own only. */
@Repository
class SavedViews extends Aggregates<SavedView> {

    static final int MOST = 20;

    SavedViews(AggregateStore store) {
        super(SavedView.class, store);
        index("account", "list", "name");
    }

    /** The caller's own of a list, by name. */
    List<SavedView> of(Scope scope, SavedView.List list) {
        var which = Criteria.where("account").is(scope.caller().accountId()).and("list").is(list);
        return list(new Query(which.and("removed").is(false)).with(Sort.by("name")).limit(MOST));
    }

    /** The one that the list opens with. */
    static Optional<SavedView> preferred(List<SavedView> own) {
        return own
            .stream()
            .filter(view -> view.preference() > 0)
            .max(Comparator.comparingInt(SavedView::preference));
    }

    /** Refuses with {@code not-found} 404 unless it is the caller's. */
    static void requireOwn(SavedView view, Caller caller) {
        if (!view.account().equals(caller.accountId()) || view.removed()) {
            throw Problem.notFound("SavedView", view.id());
        }
    }
}
