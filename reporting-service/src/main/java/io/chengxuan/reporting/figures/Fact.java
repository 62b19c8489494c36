package io.chengxuan.reporting.figures;

import java.util.List;
import org.bson.Document;

/**
 * One source record as its latest event states it.
 *
 * @param id the source aggregate's id
 * @param sequence of the event
 * @param cells keys of the cells that count it, one at least: of a record that several units share, one for each of them
 * @param fields dimensions, measures and what a list of records shows
 */
public record Fact(String id, long sequence, List<String> cells, Document fields) {
    public Fact {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("A fact is counted somewhere: " + id);
        }
    }
}
