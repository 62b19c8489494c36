package io.chengxuan.gateway.delegation;

import io.chengxuan.gateway.account.Account;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody lets a colleague of the same unit act with the roles they have from a first to a last day. What it says never changes; it
 * ends by itself or is revoked.
 */
@Document("delegations")
public final class Delegation extends Aggregate {

    static final int LONGEST_REASON = 200;

    private final String unit;
    private final String from;
    private final String to;
    private final List<String> roles;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final @Nullable String reason;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;

    /**
     * @param from id of the account whose roles are lent, {@code to} of the one they are lent to
     * @param roles those that are lent, as far as the lender still has them
     * @param firstDay business date, {@code lastDay} the last one, both included
     */
    Delegation(
        String id,
        String unit,
        String from,
        String to,
        List<String> roles,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String reason
    ) {
        super(id);
        this.unit = unit;
        this.from = from;
        this.to = to;
        this.roles = List.copyOf(roles);
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.reason = reason;
        raise(What.GIVEN);
    }

    /** Ends it at once; nothing happens when it has ended. */
    void revoke(LocalDate today, Command command) {
        if (revokedAt == null && !lastDay.isBefore(today)) {
            revokedAt = command.at();
            revokedBy = command.actor();
            raise(What.REVOKED);
        }
    }

    /** Whether one of the two is that account. */
    boolean concerns(String account) {
        return from.equals(account) || to.equals(account);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !firstDay.isAfter(last) && !lastDay.isBefore(first);
    }

    /** How it stands on a day between these two accounts as they are now; null for one that is not there any more. */
    Standing standing(@Nullable Account lender, @Nullable Account deputy, LocalDate today) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        if (lastDay.isBefore(today)) {
            return Standing.ENDED;
        }
        if (firstDay.isAfter(today)) {
            return Standing.PLANNED;
        }
        return mayActHere(lender) && mayActHere(deputy) ? Standing.CURRENT : Standing.SUSPENDED;
    }

    private boolean mayActHere(@Nullable Account account) {
        return account != null && !account.disabled() && !account.machine() && account.unit().equals(unit);
    }

    @Override
    public String unit() {
        return unit;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    List<String> roles() {
        return roles;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    String revokedBy() {
        return revokedBy;
    }

    @Override
    protected DelegationState state() {
        return new DelegationState(id(), unit, from, to, firstDay, lastDay, revokedAt != null);
    }

    enum Standing {
        /** Begins on a later day. */
        PLANNED,
        CURRENT,
        /** Its days are here, but one of the two is disabled or belongs to another unit now. */
        SUSPENDED,
        ENDED,
        REVOKED,
    }

    private enum What {
        GIVEN,
        REVOKED,
    }
}
