package io.chengxuan.media.assessment.points;

import io.chengxuan.media.report.Share;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The points of a month. First each piece and submission, then what goes beyond the cap of a rule is taken off, then what goes
 * beyond the cap of the unit, then what a unit below its quota loses of what is left. Each of these is a line.
 */
public final class Scoring {

    private static final Comparator<Piece> FIRST = Comparator.comparing((Piece piece) -> !piece.original())
        .thenComparing(Piece::date)
        .thenComparing(Piece::id);

    private final RuleSet rules;
    private final YearMonth month;
    private final Function<String, @Nullable String> ranked;
    private final Map<String, List<Line>> lines = new TreeMap<>();

    private Scoring(RuleSet rules, YearMonth month, Function<String, @Nullable String> ranked) {
        this.rules = rules;
        this.month = month;
        this.ranked = ranked;
    }

    /**
     * Lines of each unit that has any, in an order of their own.
     *
     * @param ranked of the code of any unit that of the ranked one it counts for, if there is one
     * @param pieces of the month, and of others those that are in a group with one of them
     * @param below ranked units that are below a quota of the year so far
     */
    public static Map<String, List<Line>> lines(
        RuleSet rules,
        YearMonth month,
        Function<String, @Nullable String> ranked,
        Collection<Piece> pieces,
        Collection<Article> articles,
        Set<String> below
    ) {
        var scoring = new Scoring(rules, month, ranked);
        scoring.addPieces(pieces);
        articles.forEach(scoring::add);
        scoring.lines.forEach((unit, all) -> scoring.complete(all, below.contains(unit)));
        return scoring.lines;
    }

    /** What lines come to together, in hundredths. */
    public static int total(Collection<Line> lines) {
        return lines.stream().mapToInt(Line::points).sum();
    }

    private void addPieces(Collection<Piece> pieces) {
        var groups = new HashMap<String, List<Piece>>();
        for (var piece : pieces) {
            if (piece.group() != null) {
                groups.computeIfAbsent(piece.group(), _ -> new ArrayList<>()).add(piece);
            }
        }
        var highest = new HashSet<Piece>();
        if (rules.reprints() == Reprints.ONCE_HIGHEST) {
            groups.values().stream().filter(this::beginsNow).map(this::highest).forEach(highest::add);
        }
        for (var piece : pieces) {
            if (highest.contains(piece)) {
                add(piece, Line.WHOLE);
            } else if (YearMonth.from(piece.date()).equals(month)) {
                add(piece, piece.group() == null ? Line.WHOLE : counts(piece));
            }
        }
    }

    /** How much of a piece in a group counts, in ten-thousandths, unless it is the one that counts for all of them. */
    private int counts(Piece piece) {
        return switch (rules.reprints()) {
            case EACH -> Line.WHOLE;
            case HALF -> piece.original() ? Line.WHOLE : Line.WHOLE / 2;
            case ORIGINAL -> piece.original() ? Line.WHOLE : 0;
            case ONCE_HIGHEST -> 0;
        };
    }

    /** A group counts in the month of its first piece, also by one of a later month. */
    private boolean beginsNow(List<Piece> group) {
        var first = group.stream().map(Piece::date).min(Comparator.naturalOrder()).orElseThrow();
        return YearMonth.from(first).equals(month);
    }

    private Piece highest(List<Piece> group) {
        // Whatever the tone, which may turn the points of the outlet round.
        var highest = Comparator.comparingInt((Piece piece) -> rules.points(piece.outletRule())).reversed();
        return group.stream().min(highest.thenComparing(FIRST)).orElseThrow();
    }

    private void add(Piece piece, int counts) {
        var shares = new HashMap<String, Integer>();
        for (Share share : piece.shares()) {
            var unit = ranked.apply(share.unit());
            if (unit != null) {
                shares.merge(unit, share.parts(), Integer::sum);
            }
        }
        shares.forEach((unit, share) -> {
            var of = lines.computeIfAbsent(unit, _ -> new ArrayList<>());
            if (counts == 0) {
                of.add(Line.ofPiece(piece, Line.REPRINT, 0, 0, share));
                return;
            }
            var outlet = piece.outletRule();
            of.add(
                Line.ofPiece(
                    piece,
                    outlet,
                    rules.points(outlet),
                    rules.times(piece.tone()) * (counts / RuleSet.WHOLE),
                    share
                )
            );
            addIfAny(of, piece, Rule.ofTone(piece.tone()), counts, share);
            if (piece.creditable()) {
                addIfAny(of, piece, Rule.ofTier(piece.tier()), counts, share);
                if (piece.frontPage()) {
                    addIfAny(of, piece, Rule.FRONT_PAGE, counts, share);
                }
            }
        });
    }

    private void addIfAny(List<Line> of, Piece piece, String rule, int counts, int share) {
        if (rules.points(rule) != 0) {
            of.add(Line.ofPiece(piece, rule, rules.points(rule), counts, share));
        }
    }

    private void add(Article article) {
        var unit = ranked.apply(article.unit());
        if (unit == null) {
            return;
        }
        var of = lines.computeIfAbsent(unit, _ -> new ArrayList<>());
        addIf(article.accepted(), of, article, Rule.SUBMISSION_ACCEPTED);
        addIf(article.published(), of, article, Rule.SUBMISSION_PUBLISHED);
        addIf(article.late(), of, article, Rule.SUBMISSION_LATE);
    }

    private void addIf(boolean happened, List<Line> of, Article article, String rule) {
        if (happened && rules.points(rule) != 0) {
            of.add(Line.ofArticle(article, rule, rules.points(rule)));
        }
    }

    private void complete(List<Line> of, boolean below) {
        of.sort(Line.ORDER);
        for (var rule : rules.rules()) {
            if (rule.cap() != null) {
                cap(of, rule.id(), rule.cap());
            }
        }
        int total = total(of);
        if (rules.unitCap() != null && total > rules.unitCap()) {
            of.add(Line.ofMonth(Line.Kind.CAP, Line.UNIT_CAP, rules.unitCap() - total));
            total = rules.unitCap();
        }
        if (below && rules.shortfall() != null && total > 0) {
            int left = Line.rounded(total, rules.shortfall() * RuleSet.WHOLE, Line.WHOLE);
            of.add(Line.ofMonth(Line.Kind.QUOTA, Line.SHORTFALL, left - total));
        }
    }

    private static void cap(List<Line> of, String rule, int cap) {
        int sum = of
            .stream()
            .filter(line -> line.rule().equals(rule))
            .mapToInt(Line::points)
            .sum();
        int beyond = Math.abs(sum) - cap;
        if (beyond > 0) {
            of.add(Line.ofMonth(Line.Kind.CAP, rule, sum > 0 ? -beyond : beyond));
        }
    }
}
