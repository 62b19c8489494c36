package io.chengxuan.reporting.figures;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * The facts and cells of one subject, one generation of them: the collections {@code <subject>_facts_<generation>} and
 * {@code <subject>_cells_<generation>}, and the board that answers readers.
 */
public final class FigureSet<B extends Board> {

    private static final int BATCH = 500;
    private static final int BATCHES = 20;
    /** How far the clocks of two instances, or of a write and its sight, may be apart. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Subject<B> subject;
    private final MongoDatabase database;
    private final long generation;
    private final Facts facts;
    private final Cells cells;
    private final B board;
    private Instant othersSeen = Instant.now();

    public FigureSet(Subject<B> subject, MongoDatabase database, long generation) {
        this.subject = subject;
        this.database = database;
        this.generation = generation;
        var name = subject.name().replace('-', '_');
        facts = new Facts(database.getCollection(name + "_facts_" + generation), subject);
        cells = new Cells(database.getCollection(name + "_cells_" + generation));
        board = subject.board();
        cells.all().forEach(board::put);
    }

    public Subject<B> subject() {
        return subject;
    }

    public long generation() {
        return generation;
    }

    /** Another generation of the same figures, as it is stored. */
    public FigureSet<B> generation(long other) {
        return new FigureSet<>(subject, database, other);
    }

    public B board() {
        return board;
    }

    /** The stored facts, for lists of records. */
    public MongoCollection<Document> facts() {
        return facts.collection();
    }

    /** Stores the fact unless the stored one is as new; whether it was. Its cell follows with the next {@link #sweep}. */
    public boolean apply(Fact fact) {
        return facts.apply(fact);
    }

    /**
     * Computes one batch of dirty cells. Whatever waits to be marked is marked before, as far as possible, as computing a cell
     * of many facts costs much more than marking it once more.
     */
    public Swept sweep() {
        boolean marked = mark();
        var dirty = cells.dirty(BATCH);
        if (dirty.isEmpty()) {
            return new Swept(List.of(), marked);
        }
        var stored = cells.store(dirty, facts.count(dirty.keySet()));
        boolean all = marked && dirty.size() < BATCH && stored.size() == dirty.size();
        return new Swept(stored.stream().filter(board::put).toList(), all);
    }

    /** Whether none was left. */
    private boolean mark() {
        for (int batch = 0; batch < BATCHES; batch++) {
            var unmarked = facts.unmarked(BATCH);
            if (!unmarked.isEmpty()) {
                var touched = new HashSet<String>();
                unmarked.forEach(fact -> touched.addAll(fact.getList("touched", String.class)));
                cells.mark(touched);
                facts.marked(unmarked);
            }
            if (unmarked.size() < BATCH) {
                return true;
            }
        }
        return false;
    }

    /** Takes onto the board what other instances have computed; the cells that are new on it. */
    public Collection<Cell> refresh() {
        var from = othersSeen.minus(MARGIN);
        var now = Instant.now();
        var stored = cells.storedByOthersSince(from);
        othersSeen = now;
        return stored.stream().filter(board::put).toList();
    }

    /**
     * Takes every stored cell onto the board, after a fault: what was stored when the acknowledgement was lost is neither dirty
     * any more nor another instance's. The cells that are new on the board.
     */
    public Collection<Cell> reload() {
        return cells.all().stream().filter(board::put).toList();
    }

    Cells cells() {
        return cells;
    }

    Facts storedFacts() {
        return facts;
    }

    /** What each cell that has facts counts, as text, to compare one generation with another. */
    public Map<String, String> contents() {
        return cells
            .all()
            .stream()
            .filter(cell -> !cell.groups().isEmpty())
            .collect(Collectors.toMap(Cell::key, cell -> Reconciliation.text(cell.groups())));
    }

    /** Removes both collections. */
    public void drop() {
        facts.collection().drop();
        cells.collection().drop();
    }

    /**
     * What a sweep did.
     *
     * @param cells the cells that are new on the board
     * @param all whether everything stored before the sweep is on the board now
     */
    public record Swept(List<Cell> cells, boolean all) {}
}
