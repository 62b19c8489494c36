package io.chengxuan.gateway.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.chengxuan.gateway.identity.CurrentIdentities;
import io.chengxuan.gateway.identity.Identity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The account table with what is lent, behind a cache of 2 s: what another gateway changes, and what a new day does, counts
 * here within that time.
 */
@Component
public class CurrentAccounts implements CurrentIdentities {

    private final LoadingCache<String, Optional<Known>> recent;

    CurrentAccounts(Accounts accounts, LentRoles lent) {
        recent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build(id ->
                accounts
                    .find(id)
                    .filter(account -> !account.disabled())
                    .map(account -> Known.of(account, lent.to(account)))
            );
    }

    private record Known(Identity identity, List<String> lenders) {
        static Known of(Account account, List<StandsInFor> standsInFor) {
            return new Known(account.identity(standsInFor), standsInFor.stream().map(StandsInFor::accountId).toList());
        }
    }

    @Override
    public Optional<Identity> find(String accountId) {
        return recent.get(accountId).map(Known::identity);
    }

    /** After a change made here, which then counts at once, for those who stand in for the account too. */
    public void forget(String accountId) {
        recent.invalidate(accountId);
        recent
            .asMap()
            .values()
            .removeIf(known -> known.filter(each -> each.lenders().contains(accountId)).isPresent());
    }
}
