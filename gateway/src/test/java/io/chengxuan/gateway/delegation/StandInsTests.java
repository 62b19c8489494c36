package io.chengxuan.gateway.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.chengxuan.gateway.account.Account;
import io.chengxuan.gateway.account.StandsInFor;
import io.chengxuan.gateway.delegation.Delegation.Standing;
import io.chengxuan.platform.outbox.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandInsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> ROLES = List.of("admin", "city-editor", "city-approver", "judge", "viewer");

    private final Account deputy = account("deputy", "SH", false, "city-editor");
    private final Account lender = account("lender", "SH", false, "city-approver", "admin", "viewer");

    @Test
    void theLendersOwnRolesAreLentButNeverTheAdministrators() {
        assertThat(lent(given(0, 0))).containsExactly(
            new StandsInFor("lender", "lender", List.of("city-approver", "viewer"), TODAY)
        );
    }

    @Test
    void aRoleThatTheLenderGainedLaterIsNotLent() {
        var before = new Delegation("d", "SH", "lender", "deputy", List.of("viewer", "judge"), TODAY, TODAY, null);
        assertThat(lent(before)).extracting(StandsInFor::roles).containsExactly(List.of("viewer"));
    }

    @Test
    void bothDaysAreIncludedAndNoOther() {
        assertThat(lent(given(0, 3))).hasSize(1);
        assertThat(lent(given(-3, 0))).hasSize(1);
        assertThat(lent(given(1, 3))).isEmpty();
        assertThat(lent(given(-3, -1))).isEmpty();
    }

    @Test
    void aRevokedOneLendsNothingAndIsRevokedOnce() {
        var revoked = given(0, 3);
        revoked.revoke(TODAY, Command.bySystem("a", "SH"));
        revoked.revoke(TODAY, Command.bySystem("b", "SH"));
        assertThat(lent(revoked)).isEmpty();
        assertThat(revoked.revokedBy()).isEqualTo("system:a");
    }

    @Test
    void whatIsOverCannotBeRevoked() {
        var over = given(-3, -1);
        over.revoke(TODAY, Command.bySystem("a", "SH"));
        assertThat(over.standing(lender, deputy, TODAY)).isEqualTo(Standing.ENDED);
    }

    @Test
    void itRestsWhileOneOfTheTwoIsDisabledElsewhereOrGone() {
        var given = given(0, 3);
        for (var other : List.of(
            account("lender", "SH", true, "viewer"),
            account("lender", "SH-OFFICE", false, "viewer")
        )) {
            assertThat(given.standing(other, deputy, TODAY)).isEqualTo(Standing.SUSPENDED);
            assertThat(given.standing(lender, other, TODAY)).isEqualTo(Standing.SUSPENDED);
        }
        assertThat(given.standing(null, deputy, TODAY)).isEqualTo(Standing.SUSPENDED);
        assertThat(given.standing(lender, deputy, TODAY)).isEqualTo(Standing.CURRENT);
    }

    /** Whoever lends to whom: an account gets what is its own and what is their own of those who lend to it directly. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
    void nothingIsLentOnAndNothingButOwnRolesIsLent(long seed) {
        var random = new Random(seed);
        var accounts = new HashMap<String, Account>();
        for (int i = 0; i < 8; i++) {
            var own = ROLES.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .toArray(String[]::new);
            accounts.put("a" + i, account("a" + i, random.nextInt(4) == 0 ? "PD" : "SH", random.nextInt(5) == 0, own));
        }
        var all = new ArrayList<Delegation>();
        for (int i = 0; i < 20; i++) {
            var from = "a" + random.nextInt(8);
            var to = "a" + random.nextInt(8);
            int first = random.nextInt(7) - 4;
            all.add(delegation(from, to, first, first + random.nextInt(4)));
        }
        for (var account : accounts.values()) {
            var standsInFor = StandIns.of(account, all, accounts, TODAY);
            Set<String> expected = all
                .stream()
                .filter(each -> each.to().equals(account.id()))
                .filter(each -> !each.firstDay().isAfter(TODAY) && !each.lastDay().isBefore(TODAY))
                .map(each -> accounts.get(each.from()))
                .filter(from -> !from.disabled() && from.unit().equals("SH"))
                .filter(_ -> !account.disabled() && account.unit().equals("SH"))
                .flatMap(from -> from.roles().stream())
                .filter(role -> !role.equals("admin"))
                .collect(Collectors.toSet());
            assertThat(
                standsInFor
                    .stream()
                    .flatMap(each -> each.roles().stream())
                    .collect(Collectors.toSet())
            )
                .as("seed %d", seed)
                .isEqualTo(expected);
            assertThat(standsInFor).extracting(StandsInFor::accountId).doesNotHaveDuplicates();
        }
    }

    private List<StandsInFor> lent(Delegation delegation) {
        return StandIns.of(deputy, List.of(delegation), java.util.Map.of("lender", lender), TODAY);
    }

    private static Delegation given(int first, int last) {
        return delegation("lender", "deputy", first, last);
    }

    private static Delegation delegation(String from, String to, int first, int last) {
        return new Delegation("d", "SH", from, to, ROLES, TODAY.plusDays(first), TODAY.plusDays(last), null);
    }

    private static Account account(String id, String unit, boolean disabled, String... roles) {
        var account = mock(Account.class);
        when(account.id()).thenReturn(id);
        when(account.name()).thenReturn(id);
        when(account.unit()).thenReturn(unit);
        when(account.disabled()).thenReturn(disabled);
        when(account.roles()).thenReturn(List.of(roles));
        return account;
    }
}
