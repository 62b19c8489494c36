package io.chengxuan.reporting.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Counts stored cells again and compares: what is stored, what the facts say, and what readers see must be one. A cell that
 * is waiting or has changed lately is left out.
 */
public final class Reconciliation {

    private static final int BATCH = 200;
    private static final int MOST_SHOWN = 100;

    private final FigureSet<?> set;
    private final Instant quietSince;
    private final List<Drift> drift = new ArrayList<>();
    private int cells;
    private int skipped;
    private long counted;

    private Reconciliation(FigureSet<?> set, Duration quiet) {
        this.set = set;
        this.quietSince = Instant.now().minus(quiet);
    }

    public static Result of(FigureSet<?> set, Duration quiet) {
        return new Reconciliation(set, quiet).run();
    }

    private Result run() {
        var started = new Date();
        var facts = set.storedFacts().places();
        for (var batch = set.cells().after("", BATCH); !batch.isEmpty(); ) {
            compare(batch);
            batch = set.cells().after(batch.getLast().getString("_id"), BATCH);
        }
        if (skipped == 0 && counted != facts && nothingHappenedSince(started)) {
            drift.add(drift("*", facts + " in facts", counted + " in cells"));
        }
        return new Result(cells, skipped, drift.size(), drift.stream().limit(MOST_SHOWN).toList());
    }

    private void compare(List<Document> batch) {
        var quiet = batch
            .stream()
            .filter(cell -> !cell.containsKey("dirty") && !Cells.cell(cell).at().isAfter(quietSince))
            .toList();
        skipped += batch.size() - quiet.size();
        if (quiet.isEmpty()) {
            return;
        }
        var keys = quiet
            .stream()
            .map(cell -> cell.getString("_id"))
            .toList();
        var counts = set.storedFacts().count(keys);
        var marks = set.cells().marks(keys);
        for (var stored : quiet) {
            var cell = Cells.cell(stored);
            if (!Objects.equals(marks.get(cell.key()), cell.marks())) {
                skipped++;
                continue;
            }
            cells++;
            var groups = counts.getOrDefault(cell.key(), List.of());
            counted += groups.stream().mapToInt(Cell.Group::count).sum();
            var told = text(cell.groups());
            var found = text(groups);
            if (!told.equals(found)) {
                drift.add(drift(cell.key(), told, found));
            } else if (set.board().marks(cell.key()) < cell.marks()) {
                drift.add(drift(cell.key(), "an older count in memory", found));
            }
        }
    }

    private Drift drift(String cell, String stored, String found) {
        return new Drift(set.subject().name(), cell, stored, found);
    }

    private boolean nothingHappenedSince(Date started) {
        var changed = new Document(
            "$or",
            List.of(new Document("at", new Document("$gte", started)), new Document("dirty", new Document("$gt", 0L)))
        );
        return set.cells().collection().find(changed).first() == null && set.storedFacts().unmarked(1).isEmpty();
    }

    static String text(List<Cell.Group> groups) {
        Map<String, Integer> counts = new TreeMap<>();
        for (var group : groups) {
            var values = group
                .measures()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
            counts.merge(values, group.count(), Integer::sum);
        }
        return counts.toString();
    }

    /**
     * @param cells how many were compared
     * @param skipped how many were left out because something was going on in them
     * @param drifted how many differ; must be 0
     * @param drift the first hundred of them
     */
    public record Result(int cells, int skipped, int drifted, List<Drift> drift) {
        public static final Result NONE = new Result(0, 0, 0, List.of());

        /** Both together. */
        public Result and(Result other) {
            return new Result(
                cells + other.cells,
                skipped + other.skipped,
                drifted + other.drifted,
                Stream.concat(drift.stream(), other.drift.stream()).limit(MOST_SHOWN).toList()
            );
        }
    }

    /** A cell that is not what its facts say. */
    public record Drift(String subject, String cell, String stored, String counted) {}
}
