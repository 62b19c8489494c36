package io.chengxuan.reporting.audit;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs and publishes the heads of the chains that have grown. An anchor is itself an event in a chain; it alone is no reason
 * for another anchor, or there would be no end.
 */
@Component
class Anchoring {

    private static final Logger log = LoggerFactory.getLogger(Anchoring.class);
    private static final String OWN = AuditHeadState.TYPE + ".anchored.v1";

    private final Journal journal;
    private final AuditHeads heads;
    private final Seal seal;
    private final UnitTree units;

    Anchoring(Journal journal, AuditHeads heads, Seal seal, UnitTree units) {
        this.journal = journal;
        this.heads = heads;
        this.seal = seal;
        this.units = units;
    }

    @Scheduled(fixedDelayString = "${chengxuan.reporting.anchor-every:PT1M}", initialDelayString = "PT10S")
    void anchor() {
        for (var chain : journal.takeAdvanced()) {
            try {
                anchor(chain);
            } catch (RuntimeException e) {
                log.warn("The head of {} is not anchored yet: {}", chain, e.toString());
                journal.advanced(chain);
            }
        }
    }

    private void anchor(String chain) {
        var head = journal.head(chain).orElse(null);
        if (head == null) {
            return;
        }
        var id = AuditHead.idOf(chain);
        var by = Command.bySystem("reporting", units.city());
        var anchored = heads
            .find(id)
            .map(known -> known.view().offset())
            .orElse(-1L);
        if (!journal.hasOthersAfter(chain, anchored, OWN)) {
            return;
        }
        heads.createIfAbsent(new AuditHead(id, head.topic(), head.partition()), by);
        try {
            heads.change(id, by, known -> known.anchor(head, seal, by.unit(), Instant.now()));
        } catch (StaleVersion _) {
            log.debug("Another instance has anchored {}", chain);
        }
    }
}
