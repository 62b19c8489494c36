package io.chengxuan.gateway.delegation;

import io.chengxuan.gateway.account.Account;
import io.chengxuan.gateway.account.Accounts;
import io.chengxuan.gateway.account.CurrentAccounts;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lends somebody's roles to a colleague: one's own, or as an administrator those of somebody who is away.
 *
 * <p>Errors: {@code forbidden} 403 for another person's roles, {@code invalid-input} 422, {@code nothing-to-lend},
 * {@code delegation-overlaps}, {@code delegations-given} and {@code delegations-received} 409.
 */
@Component
class LendRoles {

    static final int MOST_GIVEN = 5;
    static final int MOST_RECEIVED = 10;

    private final Delegations delegations;
    private final Accounts accounts;
    private final CurrentAccounts current;
    private final Clock clock;

    LendRoles(Delegations delegations, Accounts accounts, CurrentAccounts current, Clock clock) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    /** @param from id of the one who is away; null for the caller */
    record Wish(
        @Nullable String from,
        @Nullable String to,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String reason
    ) {}

    Delegation lend(Wish wish, Caller caller, Command command) {
        var from = wish.from == null || wish.from.isBlank() ? caller.accountId() : wish.from;
        if (!from.equals(caller.accountId()) && !caller.is(Roles.ADMIN)) {
            throw Problem.forbidden();
        }
        var id = command.newId();
        var again = delegations.find(id);
        var delegation = again.isPresent() ? again.get() : judged(id, from, wish);
        var created = delegations.create(delegation, command);
        current.forget(created.to());
        return created;
    }

    private Delegation judged(String id, String from, Wish wish) {
        var today = LocalDate.now(clock);
        var days = new LentDays(wish.firstDay, wish.lastDay);
        var reason = wish.reason == null || wish.reason.isBlank() ? null : wish.reason.strip();
        var problem = days.judge(today);
        var lender = accounts.find(from).filter(LendRoles::mayAct);
        if (lender.isEmpty()) {
            problem.at("/from", "account-unknown");
        }
        if (wish.to == null || wish.to.isBlank()) {
            problem.at("/to", "required");
        } else if (wish.to.equals(from)) {
            problem.at("/to", "colleague-self");
        } else if (lender.isPresent() && colleague(lender.get(), wish.to).isEmpty()) {
            // In the same words whatever is wrong: who is asked for may belong to another unit.
            problem.at("/to", "colleague-unknown");
        }
        if (reason != null && reason.length() > Delegation.LONGEST_REASON) {
            problem.at("/reason", "too-long", Delegation.LONGEST_REASON);
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        var deputy = colleague(lender.orElseThrow(), String.valueOf(wish.to)).orElseThrow();
        requireFree(lender.get(), deputy, days, today);
        return new Delegation(
            id,
            deputy.unit(),
            from,
            deputy.id(),
            StandIns.lendable(lender.get()),
            days.first(),
            days.last(),
            reason
        );
    }

    private void requireFree(Account lender, Account deputy, LentDays days, LocalDate today) {
        if (StandIns.lendable(lender).isEmpty()) {
            throw Problem.conflict("nothing-to-lend");
        }
        var given = delegations.from(lender.id(), today);
        given
            .stream()
            .filter(each -> each.to().equals(deputy.id()) && each.overlaps(days.first(), days.last()))
            .findFirst()
            .ifPresent(other -> {
                throw Problem.conflict("delegation-overlaps", other.firstDay(), other.lastDay()).with("id", other.id());
            });
        if (given.size() >= MOST_GIVEN) {
            throw Problem.conflict("delegations-given", MOST_GIVEN);
        }
        if (delegations.to(deputy.id(), today).size() >= MOST_RECEIVED) {
            throw Problem.conflict("delegations-received", MOST_RECEIVED);
        }
    }

    private Optional<Account> colleague(Account lender, String id) {
        return accounts.find(id).filter(found -> mayAct(found) && found.unit().equals(lender.unit()));
    }

    private static boolean mayAct(Account account) {
        return !account.disabled() && !account.machine();
    }
}
