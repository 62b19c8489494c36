package io.chengxuan.reporting.figures;

import java.time.Instant;
import java.util.List;
import org.bson.Document;

/**
 * How many facts of a cell there are of each kind.
 *
 * @param key the dimensions, in the subject's own form
 * @param marks how often the cell had been marked when it was computed; grows, so the greater one is the newer one
 * @param at when it was stored
 */
public record Cell(String key, long marks, Instant at, List<Group> groups) {
    /** {@code count} facts whose measures have these values. */
    public record Group(Document measures, int count) {}
}
