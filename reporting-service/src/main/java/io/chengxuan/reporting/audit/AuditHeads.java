package io.chengxuan.reporting.audit;

import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class AuditHeads extends Aggregates<AuditHead> {

    AuditHeads(AggregateStore store) {
        super(AuditHead.class, store);
    }

    List<Anchor> anchors() {
        return list(new Query()).stream().map(AuditHead::view).toList();
    }
}
