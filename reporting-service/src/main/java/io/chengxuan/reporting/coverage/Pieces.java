package io.chengxuan.reporting.coverage;

import io.chengxuan.reporting.figures.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that are alike in all that tables ask for, as one of the units that share them sees them.
 *
 * @param reprint whether another piece stands for the story that they tell
 * @param unit one of those they are about
 * @param units all of them, in the order of their codes
 * @param parts that unit's share of each, of ten thousand
 */
record Pieces(
    String unit,
    LocalDate date,
    String level,
    String kind,
    String tone,
    String tier,
    @Nullable String topic,
    @Nullable String series,
    @Nullable String campaign,
    boolean frontPage,
    boolean reprint,
    List<String> units,
    int parts,
    int count
) {
    static Pieces of(CoverageKey key, Cell.Group group) {
        var measures = group.measures();
        var shares = measures.get("shares", Document.class);
        return new Pieces(
            key.unit(),
            key.date(),
            measures.getString("level"),
            measures.getString("kind"),
            measures.getString("tone"),
            measures.getString("tier"),
            measures.getString("topic"),
            measures.getString("series"),
            measures.getString("campaignId"),
            Boolean.TRUE.equals(measures.getBoolean("frontPage")),
            Boolean.TRUE.equals(measures.getBoolean("reprint")),
            shares.keySet().stream().sorted().toList(),
            shares.get(key.unit(), Number.class).intValue(),
            group.count()
        );
    }

    static boolean count(Cell.Group group) {
        return Objects.equals(group.measures().getString("standing"), "REGISTERED");
    }
}
