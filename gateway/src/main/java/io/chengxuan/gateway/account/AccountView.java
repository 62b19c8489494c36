package io.chengxuan.gateway.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as an administrator sees it. */
record AccountView(
    String id,
    String username,
    String name,
    String unit,
    List<String> roles,
    boolean machine,
    boolean disabled,
    boolean mustChangePassword,
    @Nullable Instant lockedUntil,
    long version
) {
    static AccountView of(Account account) {
        return new AccountView(
            account.id(),
            account.username(),
            account.name(),
            account.unit(),
            account.roles(),
            account.machine(),
            account.disabled(),
            account.identity().mustChangePassword(),
            account.lockedUntil(),
            account.version()
        );
    }
}
