package io.chengxuan.gateway.account;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored accounts. */
@Repository
public class Accounts extends Aggregates<Account> {

    private static final int TRIES = 20;
    private static final int MOST_COLLEAGUES = 500;

    Accounts(AggregateStore store) {
        super(Account.class, store);
        uniqueIndex("username");
        index("unit", "name");
    }

    public Optional<Account> byUsername(String username) {
        return findOne(Criteria.where("username").is(Account.normalized(username)));
    }

    /** A change that holds whatever else happened to the account meanwhile, such as counting a failure. */
    public Account changeAnyway(String id, Command command, Consumer<Account> decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change(id, command, decision);
            } catch (StaleVersion e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** An administrator keeps the accounts of all units, also before the units are known here. */
    Page<Account> page(Scope scope, Paging paging) {
        var readable = scope.caller().is(Roles.ADMIN) ? new Criteria() : scope.readable();
        var query = paging.query(readable, "username", Sort.Direction.ASC);
        return paging.page(list(query), Account::username, Account::id);
    }

    public List<Account> withIds(Collection<String> ids) {
        return list(Query.query(Criteria.where("_id").in(ids)));
    }

    /** The people of a unit who may act, by name; more than a select can show are left out. */
    List<Account> colleagues(String unit) {
        var which = Criteria.where("unit").is(unit).and("disabled").is(false).and("machine").is(false);
        return list(new Query(which).with(Sort.by("name", "_id")).limit(MOST_COLLEAGUES));
    }

    boolean none() {
        return count(new Query().limit(1)) == 0;
    }
}
