package io.chengxuan.reporting.figures;

import io.chengxuan.platform.inbox.IncomingEvent;
import java.util.List;

/** One area that figures are kept of, such as plan tasks; {@code B} is what its cells become in memory. */
public interface Subject<B extends Board> {
    /** Its name in collections and answers, such as {@code plan-tasks}. */
    String name();

    boolean accepts(String type);

    /** The fact that the event states: a pure function of the event. */
    Fact fact(IncomingEvent event);

    /** Fields of a fact that tell the groups of a cell apart; nothing that depends on today. */
    List<String> measures();

    /** Fields of a fact by which records are looked up, one index for each list. */
    List<List<String>> lookups();

    /** An empty board. */
    B board();
}
