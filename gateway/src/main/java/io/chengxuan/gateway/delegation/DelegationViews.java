package io.chengxuan.gateway.delegation;

import io.chengxuan.gateway.account.Account;
import io.chengxuan.gateway.account.Accounts;
import io.chengxuan.gateway.delegation.Delegation.Standing;
import io.chengxuan.platform.access.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Delegations as the API shows them to those whom they concern: with names, and how they stand today. */
@Component
class DelegationViews {

    private final Accounts accounts;
    private final Clock clock;

    DelegationViews(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param name null for an account that is not in the table */
    record Person(String id, @Nullable String name) {}

    /** @param roles of the lender that are lent while it holds; none when it is over */
    record View(
        String id,
        Person from,
        Person to,
        String unit,
        List<String> roles,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String reason,
        Standing standing,
        @Nullable Instant revokedAt,
        @Nullable Person revokedBy,
        boolean own,
        long version
    ) {}

    List<View> of(Collection<Delegation> delegations, Caller caller) {
        var people = accounts
            .withIds(
                delegations
                    .stream()
                    .flatMap(each -> Stream.of(each.from(), each.to(), String.valueOf(each.revokedBy())))
                    .distinct()
                    .toList()
            )
            .stream()
            .collect(Collectors.toMap(Account::id, Function.identity()));
        var today = LocalDate.now(clock);
        return delegations
            .stream()
            .map(each -> view(each, people, today, caller))
            .toList();
    }

    private static View view(Delegation delegation, Map<String, Account> people, LocalDate today, Caller caller) {
        var lender = people.get(delegation.from());
        var standing = delegation.standing(lender, people.get(delegation.to()), today);
        boolean over = standing == Standing.ENDED || standing == Standing.REVOKED;
        var revokedBy = delegation.revokedBy();
        return new View(
            delegation.id(),
            person(delegation.from(), people),
            person(delegation.to(), people),
            delegation.unit(),
            over ? List.of() : StandIns.lendable(lender),
            delegation.firstDay(),
            delegation.lastDay(),
            delegation.reason(),
            standing,
            delegation.revokedAt(),
            revokedBy == null ? null : person(revokedBy, people),
            delegation.concerns(caller.accountId()),
            delegation.version()
        );
    }

    private static Person person(String id, Map<String, Account> people) {
        var account = people.get(id);
        return new Person(id, account == null ? null : account.name());
    }
}
