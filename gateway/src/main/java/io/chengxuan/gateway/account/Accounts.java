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

    Accounts(AggregateStore store) {
        super(Account.class, store);
        uniqueIndex("username");
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

    List<Account> withIds(Collection<String> ids) {
        return list(Query.query(Criteria.where("_id").in(ids)));
    }

    boolean none() {
        return count(new Query().limit(1)) == 0;
    }
}
