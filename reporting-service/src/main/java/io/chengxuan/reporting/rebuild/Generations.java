package io.chengxuan.reporting.rebuild;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** One document for each subject, there from its first rebuild on. */
@Repository
public class Generations extends Aggregates<Generation> {

    private final UnitTree units;

    Generations(AggregateStore store, UnitTree units) {
        super(Generation.class, store);
        this.units = units;
    }

    /** The generation in use. */
    public long current(String subject) {
        return of(subject).current();
    }

    /** As it is stored, or as it is before any rebuild. */
    Generation of(String subject) {
        return find(subject).orElseGet(() -> new Generation(subject));
    }

    /** Requests a rebuild by whoever commands it. */
    Generation request(String subject, Command command) {
        createIfAbsent(new Generation(subject), bySystem());
        return change(subject, command, generation -> generation.request(units.city(), command.at()));
    }

    /** Changes the document by the service itself; false when another instance was faster. */
    boolean tryChange(String subject, Consumer<Generation> decision) {
        try {
            change(subject, bySystem(), decision);
            return true;
        } catch (StaleVersion _) {
            return false;
        }
    }

    private Command bySystem() {
        return Command.bySystem("reporting", units.city());
    }
}
