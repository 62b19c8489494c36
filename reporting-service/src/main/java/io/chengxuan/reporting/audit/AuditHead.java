package io.chengxuan.reporting.audit;

import io.chengxuan.platform.outbox.Aggregate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The signed head of one chain, as it was anchored last; each anchoring is an event and so stays in the log. */
final class AuditHead extends Aggregate {

    private String topic;
    private int partition;
    private String unit = "";
    private long offset = -1;
    private String hash = "";
    private String key = "";
    private String signature = "";
    private @Nullable Instant anchoredAt;

    AuditHead(String id, String topic, int partition) {
        super(id);
        this.topic = topic;
        this.partition = partition;
    }

    /** An aggregate's id has no dots. */
    static String idOf(String chain) {
        return chain.replace('.', '-').replace('/', '-');
    }

    /** Moves the anchor forward, in the name of that unit; one that is as far already stays. */
    void anchor(JournalEntry head, Seal seal, String city, Instant at) {
        if (head.offset() <= offset) {
            return;
        }
        unit = city;
        offset = head.offset();
        hash = head.hash();
        key = seal.key();
        signature = seal.sign(text());
        anchoredAt = at;
        raise(What.ANCHORED);
    }

    Anchor view() {
        return new Anchor(topic, partition, offset, hash, key, signature, anchoredAt);
    }

    private String text() {
        return Anchor.text(topic, partition, offset, hash);
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    protected Record state() {
        return new AuditHeadState(id(), topic, partition, offset, hash, key, signature);
    }

    private enum What {
        ANCHORED,
    }
}
