package io.chengxuan.media.intake;

import io.chengxuan.media.report.Draft;
import io.chengxuan.media.report.Metric;
import io.chengxuan.media.report.ReportState.UnitShare;
import io.chengxuan.media.report.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * A row as the piece that it becomes.
 *
 * @param line in the file, from 1
 * @param outlet name of it
 */
record NewPiece(
    int line,
    LocalDate date,
    String outlet,
    String title,
    List<UnitShare> shares,
    Tone tone,
    List<Amount> readings
) {
    /** @param atLeast whether only a bound is written, such as {@code 10万+} */
    record Amount(Metric metric, long value, boolean atLeast) {}

    /** @param draft of a new piece, which has shares and a tone */
    static NewPiece of(Draft draft) {
        return new NewPiece(
            draft.line(),
            draft.date(),
            draft.outlet().name(),
            draft.title(),
            Objects.requireNonNull(draft.shares()).stream().map(UnitShare::of).toList(),
            Objects.requireNonNull(draft.tone()),
            draft
                .shown()
                .stream()
                .map(it -> new Amount(it.metric(), it.value(), it.atLeast()))
                .toList()
        );
    }

    static NewPiece of(Document stored) {
        return new NewPiece(
            stored.getInteger("line", 0),
            LocalDate.parse(stored.getString("date")),
            stored.getString("outlet"),
            stored.getString("title"),
            stored
                .getList("shares", Document.class)
                .stream()
                .map(it -> new UnitShare(it.getString("unit"), new BigDecimal(it.getString("weight"))))
                .toList(),
            Tone.valueOf(stored.getString("tone")),
            stored
                .getList("readings", Document.class)
                .stream()
                .map(it ->
                    new Amount(
                        Metric.valueOf(it.getString("metric")),
                        it.getLong("value"),
                        it.getBoolean("atLeast", false)
                    )
                )
                .toList()
        );
    }

    Document stored() {
        return new Document("line", line)
            .append("date", date.toString())
            .append("outlet", outlet)
            .append("title", title)
            .append(
                "shares",
                shares
                    .stream()
                    .map(it -> new Document("unit", it.unit()).append("weight", it.weight().toPlainString()))
                    .toList()
            )
            .append("tone", tone.name())
            .append(
                "readings",
                readings
                    .stream()
                    .map(it ->
                        new Document("metric", it.metric().name())
                            .append("value", it.value())
                            .append("atLeast", it.atLeast())
                    )
                    .toList()
            );
    }
}
