package io.chengxuan.platform.inbox;

/**
 * A reaction to events. It must bear seeing an event twice, late, or after a gap: guard by sequence ({@link Copies}, or a
 * reaction on an aggregate). An exception about the record itself sends it to the dead letters after three attempts; any
 * other is tried again without end.
 */
public interface EventHandler {
    /** Whether this handler wants events of the logical type, such as {@code io.chengxuan.plan.unit.renamed.v1}. */
    boolean accepts(String type);

    void handle(IncomingEvent event);
}
