package io.chengxuan.gateway.signin;

import io.chengxuan.gateway.GatewaySettings;
import io.chengxuan.gateway.account.Account;
import io.chengxuan.gateway.account.Accounts;
import io.chengxuan.gateway.account.CurrentAccounts;
import io.chengxuan.gateway.account.Passwords;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password. Unknown names, wrong passwords and machines' names are refused in the same words after the
 * same time; too many of them lock the name and the address.
 */
@Component
public class SignIn {

    private static final long REFUSAL_TAKES_MILLIS = 300;

    private final Accounts accounts;
    private final CurrentAccounts current;
    private final Passwords passwords;
    private final LockOut accountLock;
    private final Failures strangers;
    private final Failures addresses;

    SignIn(Accounts accounts, CurrentAccounts current, Passwords passwords, GatewaySettings settings) {
        var limits = settings.signIn();
        this.accounts = accounts;
        this.current = current;
        this.passwords = passwords;
        this.accountLock = new LockOut(limits.accountTries(), limits.firstLock(), limits.longestLock());
        this.strangers = new Failures(accountLock);
        this.addresses = new Failures(new LockOut(limits.addressTries(), limits.firstLock(), limits.longestLock()));
    }

    /**
     * The account that may now act. Errors: {@code sign-in-refused} 401, {@link LockedOut} 429, {@code account-disabled} 403 (told only to who knows the password).
     */
    public Account check(String username, String password, String address, boolean machine) {
        long began = System.nanoTime();
        var name = Account.normalized(username);
        var account = accounts
            .byUsername(name)
            .filter(found -> found.machine() == machine)
            .orElse(null);
        var now = Instant.now();
        refuseWhileLocked(addresses.lockedUntil(address), now);
        refuseWhileLocked(account != null ? account.lockedUntil() : strangers.lockedUntil(name), now);
        if (!passwords.check(account, password) || account == null) {
            refused(account, name, address);
            waitUntil(began);
            throw new Problem(HttpStatus.UNAUTHORIZED, "sign-in-refused");
        }
        if (account.disabled()) {
            throw new Problem(HttpStatus.FORBIDDEN, "account-disabled");
        }
        return account;
    }

    /** Records that the account signed in. */
    public Account signedIn(Account account) {
        var by = new Command(account.id(), account.unit(), null, "", null, Instant.now());
        var after = accounts.changeAnyway(account.id(), by, Account::signIn);
        current.forget(account.id());
        return after;
    }

    private void refused(@Nullable Account account, String name, String address) {
        var now = Instant.now();
        addresses.add(address, now);
        if (account == null) {
            strangers.add(name, now);
        } else {
            var by = new Command("anonymous", account.unit(), null, "", null, now);
            accounts.changeAnyway(account.id(), by, failed -> failed.refuseSignIn(now, accountLock::after));
        }
    }

    private static void refuseWhileLocked(@Nullable Instant until, Instant now) {
        if (until != null && until.isAfter(now)) {
            throw new LockedOut(Duration.between(now, until).toSeconds() + 1);
        }
    }

    /** Writing down a known account's failure takes a moment that a stranger's does not; waiting hides it. */
    private static void waitUntil(long began) {
        try {
            Thread.sleep(Math.max(0, REFUSAL_TAKES_MILLIS - (System.nanoTime() - began) / 1_000_000));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
