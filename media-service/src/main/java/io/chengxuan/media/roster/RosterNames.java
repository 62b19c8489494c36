package io.chengxuan.media.roster;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.privacy.Masked;
import io.chengxuan.platform.privacy.PersonalKind;
import io.chengxuan.platform.privacy.Place;
import io.chengxuan.platform.privacy.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Names on the rosters, sealed until some months after the term ended. What has no end is sealed for as long again and anew before
 * that is over. They are on duty for their unit, so who works with them sees them without asking; everybody else sees them masked.
 */
@Component
final class RosterNames {

    private static final String[] READERS = {
        Roles.ADMIN,
        Roles.CITY_EDITOR,
        Roles.CITY_APPROVER,
        Roles.DEPARTMENT_EDITOR,
        Roles.DISTRICT_EDITOR,
        Roles.DISTRICT_APPROVER,
    };

    private final Vault vault;
    private final Clock clock;
    private final int months;

    RosterNames(Vault vault, Clock clock, @Value("${chengxuan.media.rosters.keep:12}") int months) {
        this.vault = vault;
        this.clock = clock;
        this.months = months;
    }

    /** @param end last day of the term; null for no end */
    SealedName seal(String id, String name, @Nullable LocalDate end) {
        var until = until(end);
        var blind = vault.blind(name, PersonalKind.NAME, until);
        return new SealedName(vault.seal(name, place(id), until), blind, until.toString());
    }

    /** What the name would be found by, in whatever month it ends. */
    List<String> blinds(String name) {
        return vault.blinds(name, PersonalKind.NAME);
    }

    /** As the store has it; {@code personal-data-erased} 410. */
    String plain(RosterEntry entry) {
        return vault.reveal(Objects.requireNonNull(entry.name()), place(entry.id()));
    }

    Masked shown(RosterEntry entry, Scope scope) {
        var masked = vault.mask(entry.name(), place(entry.id()), PersonalKind.NAME);
        if (masked == null) {
            return new Masked(null, Masked.State.ERASED);
        }
        boolean plain = masked.state() == Masked.State.KEPT && scope.caller().isAny(READERS);
        return plain ? new Masked(plain(entry), Masked.State.KEPT) : masked;
    }

    /** A name could be guessed from the fingerprint of a body that is otherwise known. */
    Command blinded(Command command) {
        return command.withBody(vault.blind(command.body(), PersonalKind.TEXT, until(null)));
    }

    /** Open terms whose names are sealed for less than that are sealed anew. */
    YearMonth renewBefore() {
        return until(null).minusMonths(months / 2);
    }

    private YearMonth until(@Nullable LocalDate end) {
        var today = YearMonth.now(clock);
        var over = end == null ? today.plusMonths(2L * months) : YearMonth.from(end).plusMonths(months);
        return over.isBefore(today) ? today : over;
    }

    private static Place place(String id) {
        return new Place("roster_entries", id, "name");
    }
}
