package io.chengxuan.media.assessment.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One line of the explanation of a unit's points: {@code points = base × times × share}, rounded once, here, to hundredths, a
 * half away from zero, so that what is taken back is what was given.
 *
 * @param sourceId of what it is about; null for what is about the unit's month as a whole
 * @param title of the piece or submission, or what a person gave as the reason
 * @param rule id of the rule
 * @param base what the rule says, in hundredths of a point
 * @param times tone and reprint, in ten-thousandths
 * @param share the unit's part, in ten-thousandths
 * @param points in hundredths
 */
public record Line(
    Kind kind,
    @Nullable String sourceId,
    @Nullable String title,
    @Nullable LocalDate date,
    String rule,
    int base,
    int times,
    int share,
    int points
) {
    public static final int WHOLE = 10_000;
    public static final String UNIT_CAP = "UNIT_CAP";
    public static final String SHORTFALL = "SHORTFALL";
    /** Of a piece that does not count as another one of its group does. */
    public static final String REPRINT = "REPRINT";
    public static final String CORRECTION = "CORRECTION";
    public static final String APPEAL = "APPEAL";

    /** What a line is about. */
    public enum Kind {
        PIECE,
        SUBMISSION,
        CAP,
        QUOTA,
        CORRECTION,
        APPEAL,
    }

    static final Comparator<Line> ORDER = Comparator.comparing(Line::kind)
        .thenComparing(Line::date, Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(Line::sourceId, Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(Line::rule);

    static Line ofPiece(Piece piece, String rule, int base, int times, int share) {
        var points = rounded(base, times, share);
        return new Line(Kind.PIECE, piece.id(), piece.title(), piece.date(), rule, base, times, share, points);
    }

    static Line ofArticle(Article article, String rule, int base) {
        return new Line(
            Kind.SUBMISSION,
            article.id(),
            article.title(),
            article.date(),
            rule,
            base,
            WHOLE,
            WHOLE,
            rounded(base, WHOLE, WHOLE)
        );
    }

    /** What is added to or taken of the month as a whole. */
    static Line ofMonth(Kind kind, String rule, int points) {
        return new Line(kind, null, null, null, rule, points, WHOLE, WHOLE, points);
    }

    /** What a person decided. */
    public static Line decided(Kind kind, String sourceId, @Nullable String title, LocalDate date, int points) {
        return new Line(kind, sourceId, title, date, kind.name(), points, WHOLE, WHOLE, points);
    }

    static int rounded(int base, int times, int share) {
        return BigDecimal.valueOf(base)
            .multiply(BigDecimal.valueOf(times, 4))
            .multiply(BigDecimal.valueOf(share, 4))
            .setScale(0, RoundingMode.HALF_UP)
            .intValueExact();
    }
}
