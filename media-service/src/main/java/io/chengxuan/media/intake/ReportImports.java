package io.chengxuan.media.intake;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.util.List;
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
