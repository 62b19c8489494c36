package io.chengxuan.gateway.delegation;

import io.chengxuan.gateway.account.CurrentAccounts;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/delegations")
class DelegationController {

    private final Delegations delegations;
    private final LendRoles lendRoles;
    private final DelegationViews views;
    private final CurrentAccounts current;
    private final Clock clock;

    DelegationController(
        Delegations delegations,
        LendRoles lendRoles,
        DelegationViews views,
        CurrentAccounts current,
        Clock clock
    ) {
        this.delegations = delegations;
        this.lendRoles = lendRoles;
        this.views = views;
        this.current = current;
        this.clock = clock;
    }

    /** What the caller has given and received, an administrator all; {@code current} is also what begins later. */
    @GetMapping
    @PermitAll
    Page<DelegationViews.View> page(
        @RequestParam(required = false) Delegations.@Nullable Part state,
        Scope scope,
        @ParameterObject Paging paging
    ) {
        var page = delegations.page(state, LocalDate.now(clock), scope, paging);
        return new Page<>(views.of(page.items(), scope.caller()), page.next());
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<DelegationViews.View> one(@PathVariable String id, Caller caller) {
        return answer(readable(id, caller), caller);
    }

    /** For the caller; an administrator may name somebody else in {@code from}. */
    @PostMapping
    @PermitAll
    ResponseEntity<DelegationViews.View> lend(@RequestBody LendRoles.Wish wish, Caller caller, Command command) {
        var given = lendRoles.lend(wish, caller, command);
        return ResponseEntity.created(URI.create("/api/delegations/" + given.id()))
            .eTag(String.valueOf(given.version()))
            .body(view(given, caller));
    }

    /** By who gave it, by the deputy, or by an administrator; what is over stays as it is. */
    @PostMapping("/{id}/revoke")
    @PermitAll
    ResponseEntity<DelegationViews.View> revoke(@PathVariable String id, Caller caller, Command command) {
        readable(id, caller);
        var today = LocalDate.now(clock);
        var revoked = delegations.change(id, command, delegation -> delegation.revoke(today, command));
        current.forget(revoked.to());
        return answer(revoked, caller);
    }

    private Delegation readable(String id, Caller caller) {
        return delegations
            .find(id)
            .filter(found -> caller.is(Roles.ADMIN) || found.concerns(caller.accountId()))
            .orElseThrow(() -> Problem.notFound("Delegation", id));
    }

    private ResponseEntity<DelegationViews.View> answer(Delegation delegation, Caller caller) {
        return ResponseEntity.ok().eTag(String.valueOf(delegation.version())).body(view(delegation, caller));
    }

    private DelegationViews.View view(Delegation delegation, Caller caller) {
        return views.of(List.of(delegation), caller).getFirst();
    }
}
