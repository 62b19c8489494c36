package io.chengxuan.gateway.account;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What administrators do with accounts; each change counts on this gateway at once. */
@Component
class KeepAccounts {

    private final Accounts accounts;
    private final CurrentAccounts current;
    private final AccountRules rules;
    private final Passwords passwords;

    KeepAccounts(Accounts accounts, CurrentAccounts current, AccountRules rules, Passwords passwords) {
        this.accounts = accounts;
        this.current = current;
        this.rules = rules;
        this.passwords = passwords;
    }

    Issued create(AccountDetails details, boolean machine, Command command) {
        var wrong = rules.judge(details);
        if (wrong.hasErrors()) {
            throw wrong;
        }
        var id = command.newId();
        if (accounts.find(id).isEmpty() && accounts.byUsername(details.username()).isPresent()) {
            throw Problem.conflict("username-taken", Account.normalized(details.username()));
        }
        var password = machine ? passwords.machineSecret() : passwords.oneTime();
        var hash = passwords.hashRandom(password);
        return issued(accounts.create(Account.create(id, details, machine, hash), command), hash, password);
    }

    Issued reset(String id, Command command) {
        var machine = accounts.get(id).machine();
        var password = machine ? passwords.machineSecret() : passwords.oneTime();
        var hash = passwords.hashRandom(password);
        return issued(change(id, command, account -> account.reset(hash)), hash, password);
    }

    Account become(
        String id,
        @Nullable String name,
        @Nullable String unit,
        @Nullable List<String> roles,
        Command command
    ) {
        return change(id, command, account -> {
            var newName = Objects.requireNonNullElse(name, account.name());
            var newUnit = Objects.requireNonNullElse(unit, account.unit());
            var newRoles = Objects.requireNonNullElse(roles, account.roles());
            var wrong = rules.judge(newName, newUnit, newRoles);
            if (wrong.hasErrors()) {
                throw wrong;
            }
            account.become(newName, newUnit, newRoles);
        });
    }

    Account change(String id, Command command, Consumer<Account> decision) {
        var changed = accounts.change(id, command, decision);
        current.forget(id);
        return changed;
    }

    /** A repeated command finds the first one's hash, whose password is not known any more. */
    private static Issued issued(Account account, String hash, String password) {
        return new Issued(account, account.password().equals(hash) ? password : null);
    }

    record Issued(Account account, @Nullable String password) {}
}
