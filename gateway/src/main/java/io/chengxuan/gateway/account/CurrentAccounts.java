package io.chengxuan.gateway.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.chengxuan.gateway.identity.CurrentIdentities;
import io.chengxuan.gateway.identity.Identity;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The account table behind a cache of 2 s: what another gateway changes counts here within that time. */
@Component
public class CurrentAccounts implements CurrentIdentities {

    private final LoadingCache<String, Optional<Identity>> recent;

    CurrentAccounts(Accounts accounts) {
        recent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build(id ->
                accounts
                    .find(id)
                    .filter(account -> !account.disabled())
                    .map(Account::identity)
            );
    }

    @Override
    public Optional<Identity> find(String accountId) {
        return recent.get(accountId);
    }

    /** After a change made here, which then counts at once. */
    public void forget(String accountId) {
        recent.invalidate(accountId);
    }
}
