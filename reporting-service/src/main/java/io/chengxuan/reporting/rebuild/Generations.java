package io.chengxuan.reporting.rebuild;

import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** One document for each subject, there from its first rebuild on. */
@Repository
public class Generations extends Aggregates<Generation> {

    Generations(AggregateStore store) {
        super(Generation.class, store);
    }

    /** The generation in use. */
    public long current(String subject) {
        return find(subject).map(Generation::current).orElse(Generation.FIRST);
    }

    /** Changes the document by the service itself; false when another instance was faster. */
    boolean tryChange(String subject, Consumer<Generation> decision) {
        try {
            change(subject, Command.bySystem("reporting", "SH"), decision);
            return true;
        } catch (StaleVersion _) {
            return false;
        }
    }
}
