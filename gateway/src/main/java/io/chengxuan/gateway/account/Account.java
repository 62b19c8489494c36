package io.chengxuan.gateway.account;

import io.chengxuan.gateway.identity.Identity;
import io.chengxuan.platform.outbox.Aggregate;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** Who may sign in, in which roles and for which unit. A machine signs in by client credentials only. */
@Document("accounts")
public final class Account extends Aggregate {

    /** After so long without a further failure, counting starts anew. */
    private static final Duration FAILURES_FORGOTTEN = Duration.ofDays(1);

    private final String username;
    private final boolean machine;
    private String name;
    private String unit;
    private List<String> roles;
    private boolean disabled;
    private String password;
    private long credential;
    private boolean mustChangePassword;
    private int failures;
    private @Nullable Instant failedAt;
    private @Nullable Instant lockedUntil;

    Account(
        String id,
        String username,
        String name,
        String unit,
        List<String> roles,
        boolean machine,
        String password
    ) {
        super(id);
        this.username = username;
        this.name = name;
        this.unit = unit;
        this.roles = List.copyOf(roles);
        this.machine = machine;
        this.password = password;
        this.mustChangePassword = !machine;
    }

    static Account create(String id, AccountDetails details, boolean machine, String password) {
        var account = new Account(
            id,
            normalized(details.username()),
            details.name(),
            details.unit(),
            details.roles(),
            machine,
            password
        );
        account.raise(AccountEvent.CREATED);
        return account;
    }

    /** The form in which user names are kept and compared. */
    public static String normalized(String username) {
        return Normalizer.normalize(username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Gives it another name, unit and roles; nothing happens when they are the same. */
    void become(String newName, String newUnit, List<String> newRoles) {
        if (!name.equals(newName) || !unit.equals(newUnit) || !roles.equals(newRoles)) {
            name = newName;
            unit = newUnit;
            roles = List.copyOf(newRoles);
            raise(AccountEvent.CHANGED);
        }
    }

    void disable() {
        if (!disabled) {
            disabled = true;
            raise(AccountEvent.DISABLED);
        }
    }

    void enable() {
        if (disabled) {
            disabled = false;
            unlock();
            raise(AccountEvent.ENABLED);
        }
    }

    /** Replaces the password by one somebody else knows; it must be changed at the next sign-in. */
    void reset(String hash) {
        replacePassword(hash);
        mustChangePassword = !machine;
        raise(AccountEvent.PASSWORD_RESET);
    }

    public void changePassword(String hash) {
        replacePassword(hash);
        mustChangePassword = false;
        raise(AccountEvent.PASSWORD_CHANGED);
    }

    private void replacePassword(String hash) {
        password = hash;
        credential++;
        unlock();
    }

    public void signIn() {
        unlock();
        raise(AccountEvent.SIGNED_IN);
    }

    /** Counts a wrong password and locks for as long as so many failures ask for. */
    public void refuseSignIn(Instant at, IntFunction<Duration> lock) {
        failures = failedAt != null && failedAt.plus(FAILURES_FORGOTTEN).isBefore(at) ? 1 : failures + 1;
        failedAt = at;
        var locked = lock.apply(failures);
        if (locked.isPositive()) {
            lockedUntil = at.plus(locked);
        }
        raise(AccountEvent.SIGN_IN_REFUSED);
    }

    private void unlock() {
        failures = 0;
        failedAt = null;
        lockedUntil = null;
    }

    /** How the rest of the gateway knows it by itself. */
    public Identity identity() {
        return identity(List.of());
    }

    /** The same with the roles of those it stands in for. */
    public Identity identity(List<StandsInFor> standsInFor) {
        var lent = standsInFor
            .stream()
            .flatMap(each -> each.roles().stream())
            .distinct()
            .filter(role -> !roles.contains(role))
            .toList();
        return new Identity(id(), unit, roles, lent, mustChangePassword, credential);
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return unit;
    }

    public List<String> roles() {
        return roles;
    }

    public boolean disabled() {
        return disabled;
    }

    public boolean machine() {
        return machine;
    }

    /** The hash, with the name of its method. */
    public String password() {
        return password;
    }

    public @Nullable Instant lockedUntil() {
        return lockedUntil;
    }

    @Override
    protected AccountState state() {
        return new AccountState(id(), unit, roles, disabled);
    }
}
