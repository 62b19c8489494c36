package io.chengxuan.media.intake;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Fingerprint;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The imports of reports. */
@Repository
class ReportImports extends Aggregates<ReportImport> {

    private static final int LATEST = 30;

    ReportImports(AggregateStore store) {
        super(ReportImport.class, store);
        index("status");
        index("createdAt");
        index("fingerprint");
    }

    /** The import of a unit's file: the one that has not ended, which starts over, or else a new one. */
    ReportImport open(String fingerprint, String fileName, Command command) {
        // The last that ended is looked at too, as this may be what began it, said again.
        for (long ended = Math.max(0, ended(command.unit(), fingerprint) - 1); ; ended++) {
            var id = id(command.unit(), fingerprint, ended);
            var job = new ReportImport(id, command.unit(), command.actor(), fingerprint, fileName, command.at());
            if (createIfAbsent(job, command)) {
                return job;
            }
            var over = new AtomicBoolean();
            var known = changeSurely(id, command, present -> {
                over.set(present.ended());
                present.again(fileName, command);
            });
            if (!over.get()) {
                return known;
            }
        }
    }

    private long ended(String unit, String fingerprint) {
        var which = Criteria.where("fingerprint").is(fingerprint).and("unit").is(unit);
        return count(new Query(which.and("status").in(ReportImport.Status.ENDED)));
    }

    private static String id(String unit, String fingerprint, long ended) {
        return ended == 0
            ? Fingerprint.of("report-import", unit, fingerprint)
            : Fingerprint.of("report-import", unit, fingerprint, String.valueOf(ended));
    }

    /** The latest that the caller may read. */
    List<ReportImport> latest(Scope scope) {
        return list(new Query(scope.readable()).with(Sort.by(Sort.Direction.DESC, "createdAt")).limit(LATEST));
    }

    List<ReportImport> running() {
        var which = Criteria.where("status").in(
            ReportImport.Status.READING,
            ReportImport.Status.CHECKING,
            ReportImport.Status.TAKING
        );
        return list(new Query(which).with(Sort.by("createdAt")));
    }

    /** As {@link #change}, also when the import reaches further rows meanwhile. */
    ReportImport changeSurely(String id, Command command, Consumer<ReportImport> decision) {
        while (true) {
            try {
                return change(id, command, decision);
            } catch (StaleVersion _) {
                // It has reached further rows; once more.
            }
        }
    }
}
