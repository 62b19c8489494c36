package io.chengxuan.media.roster;

import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases names some time after the term, and seals those anew whose term has no end. */
@Component
class EraseNames {

    private static final int AT_ONCE = 500;

    private final RosterEntries entries;
    private final RosterNames names;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The erasure of names on rosters");

    EraseNames(RosterEntries entries, RosterNames names, Clock clock) {
        this.entries = entries;
        this.names = names;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${chengxuan.media.rosters.sweep:1h}")
    void sweep() {
        sweep.over(this::due, entry -> {
            var command = Command.bySystem("media", entry.unit());
            entries.change(entry.id(), command, present -> {
                if (present.isOpen()) {
                    present.seal(names.seal(present.id(), names.plain(present), null));
                } else if (present.isNamedUntilBefore(YearMonth.now(clock))) {
                    present.erase();
                }
            });
        });
    }

    private List<RosterEntry> due() {
        return Stream.concat(
            entries.overBefore(YearMonth.now(clock), AT_ONCE).stream(),
            entries.openBefore(names.renewBefore(), AT_ONCE).stream()
        ).toList();
    }
}
