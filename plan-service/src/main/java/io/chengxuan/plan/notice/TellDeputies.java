package io.chengxuan.plan.notice;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells a deputy that somebody lends them their roles, and both that it has ended; whoever did it themselves is told nothing.
 * What is over is no news.
 */
@Component
class TellDeputies implements EventHandler {

    private static final String GIVEN = "io.chengxuan.gateway.delegation.given.v1";
    private static final String REVOKED = "io.chengxuan.gateway.delegation.revoked.v1";

    private final Notices notices;
    private final Clock clock;

    TellDeputies(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    private record Delegation(String id, String unit, String from, String to, LocalDate firstDay, LocalDate lastDay) {}

    @Override
    public boolean accepts(String type) {
        return type.equals(GIVEN) || type.equals(REVOKED);
    }

    @Override
    public void handle(IncomingEvent event) {
        var delegation = event.dataAs(Delegation.class);
        if (delegation.lastDay().isBefore(LocalDate.now(clock))) {
            return;
        }
        boolean given = event.type().equals(GIVEN);
        tell(
            given ? Kind.DEPUTY_NAMED : Kind.DELEGATION_REVOKED,
            delegation.to(),
            delegation.from(),
            delegation,
            event
        );
        tell(
            given ? Kind.DELEGATION_GIVEN : Kind.DELEGATION_REVOKED,
            delegation.from(),
            delegation.to(),
            delegation,
            event
        );
    }

    private void tell(Kind kind, String account, String other, Delegation delegation, IncomingEvent event) {
        if (!account.equals(event.actor())) {
            notices.add(
                new Notice(
                    delegation.id() + "-" + kind + "-" + account,
                    delegation.unit(),
                    kind,
                    null,
                    null,
                    null,
                    delegation.firstDay().toString(),
                    null,
                    delegation.lastDay(),
                    event.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                    List.of()
                )
                    .only(account)
                    .about(other)
            );
        }
    }
}
