package io.chengxuan.gateway.delegation;

import io.chengxuan.gateway.account.Account;
import io.chengxuan.gateway.account.Accounts;
import io.chengxuan.gateway.account.LentRoles;
import io.chengxuan.gateway.account.StandsInFor;
import io.chengxuan.gateway.delegation.Delegation.Standing;
import io.chengxuan.platform.access.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For whom an account stands in today, and with which roles: those the lender had of their own when they gave it and still
 * has, never the administrator's, and nothing that was lent to the lender.
 */
@Component
class StandIns implements LentRoles {

    private final Delegations delegations;
    private final Accounts accounts;
    private final Clock clock;

    StandIns(Delegations delegations, Accounts accounts, Clock clock) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<StandsInFor> to(Account deputy) {
        if (deputy.machine() || deputy.disabled()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var received = delegations.to(deputy.id(), today);
        if (received.isEmpty()) {
            return List.of();
        }
        var lenders = accounts
            .withIds(received.stream().map(Delegation::from).toList())
            .stream()
            .collect(Collectors.toMap(Account::id, Function.identity()));
        return of(deputy, received, lenders, today);
    }

    /** What follows from some delegations on a day; each lender once, the one whose roles are lent longest first. */
    static List<StandsInFor> of(
        Account deputy,
        Collection<Delegation> received,
        Map<String, Account> lenders,
        LocalDate today
    ) {
        var longest = new HashMap<String, Delegation>();
        received
            .stream()
            .filter(each -> each.standing(lenders.get(each.from()), deputy, today) == Standing.CURRENT)
            .filter(each -> each.to().equals(deputy.id()))
            .forEach(each ->
                longest.merge(each.from(), each, (one, other) -> one.lastDay().isAfter(other.lastDay()) ? one : other)
            );
        return longest
            .entrySet()
            .stream()
            .map(each -> standsIn(Objects.requireNonNull(lenders.get(each.getKey())), each.getValue()))
            .sorted(Comparator.comparing(StandsInFor::lastDay).reversed().thenComparing(StandsInFor::accountId))
            .toList();
    }

    private static StandsInFor standsIn(Account lender, Delegation delegation) {
        var roles = lendable(lender).stream().filter(delegation.roles()::contains).toList();
        return new StandsInFor(lender.id(), lender.name(), roles, delegation.lastDay());
    }

    /** The roles that somebody can lend. */
    static List<String> lendable(@Nullable Account lender) {
        return lender == null
            ? List.of()
            : lender
                  .roles()
                  .stream()
                  .filter(role -> !role.equals(Roles.ADMIN))
                  .toList();
    }
}
