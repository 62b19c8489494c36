package io.chengxuan.gateway.account;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes accounts from a table with the columns {@code username name unit roles} (roles parted by commas), row by row: good
 * rows are taken, the others named by row and column. An account that is there already gets the row's name, unit and
 * roles; the same table again changes nothing.
 *
 * <p>Errors: those of {@link Table}, and {@code import-too-long} 422.
 */
@Component
class ImportAccounts {

    private static final int MOST_ROWS = 2_000;

    private final Accounts accounts;
    private final KeepAccounts keep;
    private final AccountRules rules;
    private final UnitTree units;
    private final MessageSource messages;

    ImportAccounts(Accounts accounts, KeepAccounts keep, AccountRules rules, UnitTree units, MessageSource messages) {
        this.accounts = accounts;
        this.keep = keep;
        this.rules = rules;
        this.units = units;
        this.messages = messages;
    }

    Result take(byte[] file, Command command) {
        var rows = Table.read(file, Columns.required(messages, "username", "name", "unit", "roles")).rows();
        if (rows.size() > MOST_ROWS) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-too-long", MOST_ROWS);
        }
        var result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var each = new Command(command.actor(), command.unit(), null, "", null, command.at());
        rows.forEach(row -> take(row, each, result));
        return result;
    }

    private void take(Table.Row row, Command command, Result result) {
        var details = details(row);
        var wrong = rules.judge(details);
        if (!wrong.hasErrors()) {
            try {
                apply(details, command, result);
            } catch (Problem refused) {
                result.problems.add(Fault.at(row, "username", "row-refused", messages, refused.slug()));
            }
        }
        for (var error : wrong.errors()) {
            var column = error.pointer().split("/")[1];
            result.problems.add(Fault.at(row, column, error.code(), messages, error.arguments()));
        }
    }

    /** Roles and the unit may be written as the console shows them. */
    private AccountDetails details(Table.Row row) {
        var roles = Arrays.stream(row.get("roles").split("[,，、;；\\s]+"))
            .filter(role -> !role.isEmpty())
            .map(role -> Columns.code(messages, "role", Roles.ALL, role).orElse(role))
            .toList();
        return new AccountDetails(row.get("username"), row.get("name"), unit(row.get("unit")), roles);
    }

    private String unit(String written) {
        var named = units
            .all()
            .stream()
            .filter(unit -> unit.name().equals(written) || unit.aliases().contains(written))
            .toList();
        return units.find(written).isEmpty() && named.size() == 1 ? named.getFirst().id() : written;
    }

    private void apply(AccountDetails details, Command command, Result result) {
        var existing = accounts.byUsername(details.username());
        if (existing.isEmpty()) {
            var issued = keep.create(details, false, command);
            result.created.add(new Created(issued.account().username(), String.valueOf(issued.password())));
            return;
        }
        var before = existing.get();
        var after = keep.become(before.id(), details.name(), details.unit(), details.roles(), command);
        (after.version() == before.version() ? result.unchanged : result.changed).add(before.username());
    }

    /** A new account and the one-time password to hand over. */
    record Created(String username, String oneTimePassword) {}

    /** What became of the rows; each row stands in one of the lists. */
    record Result(List<Created> created, List<String> changed, List<String> unchanged, List<Fault> problems) {}
}
