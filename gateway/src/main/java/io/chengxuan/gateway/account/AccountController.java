package io.chengxuan.gateway.account;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private static final int MOST_NAMES = 200;

    private final Accounts accounts;
    private final KeepAccounts keep;
    private final ImportAccounts imports;

    AccountController(Accounts accounts, KeepAccounts keep, ImportAccounts imports) {
        this.accounts = accounts;
        this.keep = keep;
        this.imports = imports;
    }

    @GetMapping
    @RolesAllowed(Roles.ADMIN)
    Page<AccountView> list(Scope scope, @ParameterObject Paging paging) {
        return accounts.page(scope, paging).map(AccountView::of);
    }

    @GetMapping("/{id}")
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<AccountView> get(@PathVariable String id) {
        return tagged(accounts.get(id));
    }

    @PostMapping
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<WithPassword> create(@RequestBody NewAccount wanted, Command command) {
        var details = new AccountDetails(wanted.username, wanted.name, wanted.unit, wanted.roles);
        var created = keep.create(details, Boolean.TRUE.equals(wanted.machine), command);
        return ResponseEntity.created(URI.create("/api/accounts/" + created.account().id())).body(
            WithPassword.of(created)
        );
    }

    @PostMapping("/{id}/disable")
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<AccountView> disable(@PathVariable String id, Caller caller, Command command) {
        refuseOwn(id, caller);
        return tagged(keep.change(id, command, Account::disable));
    }

    @PostMapping("/{id}/enable")
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<AccountView> enable(@PathVariable String id, Command command) {
        return tagged(keep.change(id, command, Account::enable));
    }

    @PostMapping("/{id}/reset-password")
    @RolesAllowed(Roles.ADMIN)
    WithPassword reset(@PathVariable String id, Command command) {
        return WithPassword.of(keep.reset(id, command));
    }

    @PostMapping("/{id}/change")
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<AccountView> change(
        @PathVariable String id,
        @RequestBody Change wanted,
        Caller caller,
        Command command
    ) {
        if (wanted.roles != null && !wanted.roles.contains(Roles.ADMIN)) {
            refuseOwn(id, caller);
        }
        return tagged(keep.become(id, wanted.name, wanted.unit, wanted.roles, command));
    }

    @PostMapping("/imports")
    @RolesAllowed(Roles.ADMIN)
    ImportAccounts.Result importTable(@RequestPart MultipartFile file, Command command) throws IOException {
        return imports.take(file.getBytes(), command);
    }

    /** Display names of accounts, for every signed-in user; unknown ids are left out. */
    @GetMapping("/names")
    @PermitAll
    Map<String, String> names(@RequestParam List<String> ids) {
        if (ids.size() > MOST_NAMES) {
            throw new Problem(HttpStatus.BAD_REQUEST, "too-many-ids", MOST_NAMES);
        }
        return accounts.withIds(ids).stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    /**
     * People of the caller's unit who may act, the caller left out, by name.
     *
     * @param of whose colleagues, for administrators only
     */
    @GetMapping("/colleagues")
    @PermitAll
    Page<Colleague> colleagues(@RequestParam(required = false) @Nullable String of, Caller caller) {
        var whose = of == null ? caller.accountId() : of;
        if (!whose.equals(caller.accountId()) && !caller.is(Roles.ADMIN)) {
            throw Problem.forbidden();
        }
        var unit = of == null ? caller.unit() : accounts.get(of).unit();
        return Page.whole(
            accounts
                .colleagues(unit)
                .stream()
                .filter(account -> !account.id().equals(whose))
                .map(account -> new Colleague(account.id(), account.name(), lendable(account)))
                .toList()
        );
    }

    /** Who administers is nobody's business. */
    private static List<String> lendable(Account account) {
        return account
            .roles()
            .stream()
            .filter(role -> !role.equals(Roles.ADMIN))
            .toList();
    }

    /** Nobody locks themselves out by mistake. */
    private static void refuseOwn(String id, Caller caller) {
        if (id.equals(caller.accountId())) {
            throw Problem.conflict("own-account");
        }
    }

    private static ResponseEntity<AccountView> tagged(Account account) {
        return ResponseEntity.ok()
            .eTag("\"" + account.version() + "\"")
            .body(AccountView.of(account));
    }

    record Colleague(String id, String name, List<String> roles) {}

    record NewAccount(String username, String name, String unit, List<String> roles, @Nullable Boolean machine) {}

    record Change(@Nullable String name, @Nullable String unit, @Nullable List<String> roles) {}

    /** The password is told this once; null when the command is a repetition. */
    record WithPassword(AccountView account, @Nullable String oneTimePassword) {
        static WithPassword of(KeepAccounts.Issued issued) {
            return new WithPassword(AccountView.of(issued.account()), issued.password());
        }
    }
}
