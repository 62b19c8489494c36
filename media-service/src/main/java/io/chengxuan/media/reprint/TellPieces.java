package io.chengxuan.media.reprint;

import io.chengxuan.media.report.Reports;
import io.chengxuan.media.report.Reprint;
import io.chengxuan.media.reprint.ReprintGroup.Entry;
import io.chengxuan.media.reprint.ReprintGroup.Status;
import io.chengxuan.media.reprint.ReprintGroup.What;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives each piece the group that somebody has confirmed for it, and takes it from those that were in one. Two people may
 * confirm groups with one piece at once: the group that was confirmed later is opened again.
 */
@Component
class TellPieces {

    private static final int AT_ONCE = 20;
    private static final Comparator<ReprintGroup> FIRST = Comparator.comparing(TellPieces::confirmedAt).thenComparing(
        ReprintGroup::id
    );

    private final ReprintGroups groups;
    private final Reports reports;
    private final Sweep sweep = new Sweep("What pieces are told of their reprints");

    TellPieces(ReprintGroups groups, Reports reports) {
        this.groups = groups;
        this.reports = reports;
    }

    @Scheduled(fixedRateString = "${chengxuan.media.sweep:500ms}")
    void sweep() {
        sweep.over(() -> groups.untold(AT_ONCE), this::tell);
    }

    void tell(ReprintGroup group) {
        var command = Command.bySystem("media", group.unit());
        try {
            if (givesWay(group.id(), group.members(), command)) {
                return;
            }
        } catch (StaleVersion _) {
            // Somebody changed one of the two just now; this one is still untold and comes again.
            return;
        }
        var told = group
            .untold()
            .stream()
            .filter(piece -> told(piece, command))
            .toList();
        for (boolean noted = false; !noted; ) {
            try {
                groups.change(group.id(), command, it -> it.told(group, told));
                noted = true;
            } catch (StaleVersion _) {
                // once more, as it is now
            }
        }
    }

    /** Whether it was told what still holds; what changes from now on is told again. */
    private boolean told(String piece, Command command) {
        try {
            var now = confirmed(piece);
            reports.regroup(piece, _ -> now, command);
            return Objects.equals(now, confirmed(piece));
        } catch (StaleVersion _) {
            return false;
        }
    }

    /** Whether it has a piece with a group that was confirmed before it and so is opened again; a later one is opened, too. */
    private boolean givesWay(String id, List<String> members, Command command) {
        var confirmed = groups
            .with(members)
            .stream()
            .filter(it -> it.status() == Status.CONFIRMED)
            .sorted(FIRST)
            .toList();
        var now = confirmed
            .stream()
            .filter(it -> it.id().equals(id))
            .findFirst();
        for (var other : confirmed) {
            if (now.isPresent() && other != now.get() && other.members().stream().anyMatch(now.get()::has)) {
                var later = FIRST.compare(other, now.get()) < 0 ? now.get() : other;
                groups.change(later.id(), command, it -> giveWay(it, command));
                if (later == now.get()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void giveWay(ReprintGroup later, Command command) {
        if (later.status() == Status.CONFIRMED) {
            later.reopen(command);
        }
    }

    /** When somebody confirmed it last. */
    private static Instant confirmedAt(ReprintGroup group) {
        return group
            .history()
            .stream()
            .filter(entry -> entry.what() == What.CONFIRMED)
            .map(Entry::at)
            .reduce(Instant.EPOCH, (_, last) -> last);
    }

    private @Nullable Reprint confirmed(String piece) {
        return groups
            .with(List.of(piece))
            .stream()
            .sorted(FIRST)
            .map(group -> group.reprintOf(piece))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    }
}
