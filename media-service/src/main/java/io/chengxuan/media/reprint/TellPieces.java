package io.chengxuan.media.reprint;

import io.chengxuan.media.report.Reports;
import io.chengxuan.media.report.Reprint;
import io.chengxuan.media.reprint.ReprintGroup.Status;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives each piece the group that somebody has confirmed for it, and takes it from those that were in one. */
@Component
class TellPieces {

    private static final int AT_ONCE = 20;

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

    private void tell(ReprintGroup group) {
        var command = Command.bySystem("media", group.unit());
        try {
            group.untold().forEach(piece -> reports.regroup(piece, known -> now(group, piece, known), command));
            groups.change(group.id(), command, it -> it.told(group.version()));
        } catch (StaleVersion _) {
            // Somebody changed it just now; it is still untold and comes again.
        }
    }

    private static @Nullable Reprint now(ReprintGroup group, String piece, @Nullable Reprint known) {
        if (group.status() == Status.CONFIRMED && group.has(piece)) {
            return new Reprint(group.id(), group.original().equals(piece));
        }
        return known != null && known.group().equals(group.id()) ? null : known;
    }
}
