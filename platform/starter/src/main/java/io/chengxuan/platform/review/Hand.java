package io.chengxuan.platform.review;

import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Who acts and when.
 *
 * @param account id of the account, of whoever stands in and not of whom they stand in for
 * @param lent roles that the account has only because it stands in for somebody
 * @param today the business day
 */
public record Hand(String account, List<String> lent, Instant at, LocalDate today) {
    public static Hand of(Command command, Collection<String> lent, LocalDate today) {
        return new Hand(command.actor(), lent.stream().sorted().toList(), command.at(), today);
    }
}
