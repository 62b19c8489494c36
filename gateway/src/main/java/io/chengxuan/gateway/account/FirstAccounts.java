package io.chengxuan.gateway.account;

import io.chengxuan.gateway.GatewaySettings;
import io.chengxuan.gateway.key.KeysDirectory;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * The accounts there must be at start: an administrator where there is nobody yet, whose one-time password is written to a
 * file only its owner may read; and the machines of the settings.
 */
@Component
class FirstAccounts implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);
    private static final String ADMIN = "admin";

    private final Accounts accounts;
    private final Passwords passwords;
    private final KeysDirectory keys;
    private final GatewaySettings settings;
    private final UnitTree units;

    FirstAccounts(
        Accounts accounts,
        Passwords passwords,
        KeysDirectory keys,
        GatewaySettings settings,
        UnitTree units
    ) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.keys = keys;
        this.settings = settings;
        this.units = units;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var city = units.city();
        var command = Command.bySystem("gateway", city);
        if (accounts.none()) {
            var password = passwords.oneTime();
            // The file first: an account whose password nobody knows would be of no use.
            keys.write("admin-password.txt", password + "\n");
            var details = new AccountDetails(ADMIN, "系统管理员", city, List.of(Roles.ADMIN));
            if (
                accounts.createIfAbsent(Account.create(ADMIN, details, false, passwords.hashRandom(password)), command)
            ) {
                log.info("Made the account admin; its one-time password is in {}", keys.file("admin-password.txt"));
            }
        }
        settings.machines().forEach((client, machine) -> keep(client, machine, command));
    }

    private void keep(String client, GatewaySettings.Machine machine, Command command) {
        var name = Objects.requireNonNullElse(machine.name(), client);
        var details = new AccountDetails(client, name, machine.unit(), machine.roles());
        var existing = accounts.byUsername(client);
        if (existing.isEmpty()) {
            accounts.createIfAbsent(Account.create("machine-" + client, details, true, machine.secret()), command);
            return;
        }
        accounts.changeAnyway(existing.get().id(), command, account -> {
            account.become(name, machine.unit(), machine.roles());
            if (!account.password().equals(machine.secret())) {
                account.reset(machine.secret());
            }
        });
    }
}
