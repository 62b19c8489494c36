package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PeriodTokens.Kind;
import io.chengxuan.plan.document.PeriodTokens.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The language of periods: {@code 全年}, {@code 上半年}, {@code 二季度 三季度}, {@code 8月上旬}, {@code 7月15日},
 * {@code 7月12日—8月中旬}, {@code 1-3月}, {@code 6月底前}. 初/上旬 is day 1–10, 中旬 11–20, 底/末/下旬 from 21 on;
 * a deadline (前) runs from 1 January; 每月 and 每季度 are the whole year; several periods give their hull.
 * What is not of this language gives faults and no dates.
 */
final class Periods {

    /** The period and why it, or a part of it, needs a person's look (Chinese, for the preview); none if it is sound. */
    record Reading(Period period, List<String> faults) {}

    private static final Kind[] DATING = {
        Kind.YEAR,
        Kind.FULL_DATE,
        Kind.WHOLE,
        Kind.HALF,
        Kind.QUARTER,
        Kind.MONTH,
        Kind.DAY,
        Kind.PART,
        Kind.YEAR_EDGE,
    };

    private final int year;
    private final List<Token> tokens;
    private final List<String> faults = new ArrayList<>();
    private int at = 0;
    private int currentYear;
    private @Nullable YearMonth month;

    private Periods(int year, List<Token> tokens) {
        this.year = year;
        this.currentYear = year;
        this.tokens = tokens
            .stream()
            .filter(token -> token.kind() != Kind.FILLER)
            .toList();
    }

    /** Reads a label; {@code year} is the plan's, null if unknown: then no dates are given. */
    static Reading read(String written, @Nullable Integer year) {
        var label = Wording.narrowDigits(Wording.clean(written));
        var dense = Wording.narrow(label).replace(" ", "");
        var tokens = PeriodTokens.of(dense);
        if (dense.isEmpty()) {
            return unread(label, "没有写明时间");
        }
        if (tokens.isEmpty()) {
            return unread(label, "时间“" + label + "”无法识别");
        }
        var tidy = PeriodLabel.tidy(label, tokens.get());
        return year == null
            ? unread(tidy, "计划年度不明，时间无法换算为日期")
            : new Periods(year, tokens.get()).dates(tidy);
    }

    /** Whether the text is a period, so that a first cell or line can be told from a name. */
    static boolean isPeriod(String text) {
        var dense = Wording.narrow(Wording.clean(text)).replace(" ", "");
        var tokens = PeriodTokens.of(dense).orElse(List.of());
        return tokens.stream().anyMatch(token -> token.is(DATING));
    }

    private static Reading unread(String label, String fault) {
        return new Reading(new Period(null, null, label), List.of(fault));
    }

    private Reading dates(String label) {
        try {
            var spans = spans();
            var from = spans.stream().map(PeriodSpan::from).min(LocalDate::compareTo).orElseThrow();
            var to = spans.stream().map(PeriodSpan::to).max(LocalDate::compareTo).orElseThrow();
            checkYear(label, from, to);
            checkGaps(label, spans);
            return new Reading(new Period(from, to, label), List.copyOf(faults));
        } catch (DateTimeException | Unreadable e) {
            return unread(label, "时间“" + label + "”" + (e instanceof Unreadable ? e.getMessage() : "不是有效的日期"));
        }
    }

    private List<PeriodSpan> spans() {
        var spans = new ArrayList<PeriodSpan>();
        while (at < tokens.size()) {
            if (at(Kind.SEPARATOR)) {
                at++;
            } else {
                spans.add(span());
            }
        }
        if (spans.isEmpty()) {
            throw new Unreadable("无法识别");
        }
        return spans;
    }

    private PeriodSpan span() {
        var span = atom();
        if (at(Kind.DASH)) {
            at++;
            var end = atom();
            if (end.to().isBefore(span.from())) {
                throw new Unreadable("的结束早于开始");
            }
            span = new PeriodSpan(span.from(), end.to());
        }
        if (at(Kind.BEFORE)) {
            var exact = tokens.get(at++ - 1);
            if (!exact.is(Kind.DAY, Kind.FULL_DATE) && exact.b() == 0 && !exact.part().matches(".*[底末旬初]")) {
                throw new Unreadable("没有写明截止到哪一天");
            }
            return new PeriodSpan(LocalDate.of(year, 1, 1), span.to());
        }
        if (at(Kind.SINCE)) {
            at++;
            return new PeriodSpan(span.from(), LocalDate.of(year, 12, 31));
        }
        return span;
    }

    private PeriodSpan atom() {
        if (at(Kind.YEAR)) {
            var named = tokens.get(at++);
            currentYear = named.a() > 0 ? named.a() : named.part().matches("[今本当]年") ? year : year + 1;
            if (at == tokens.size() || at(Kind.SEPARATOR, Kind.DASH)) {
                return months(1, 12);
            }
        }
        if (at == tokens.size()) {
            throw new Unreadable("不完整");
        }
        var token = tokens.get(at++);
        return switch (token.kind()) {
            case WHOLE -> months(1, 12);
            case HALF -> token.part().matches("[上前].*") ? months(1, 6) : months(7, 12);
            case QUARTER -> months(token.a() * 3 - 2, token.a() * 3);
            case YEAR_EDGE -> token.part().equals("年初") ? months(1, 1) : months(12, 12);
            case FULL_DATE -> fullDate(token.a());
            case MONTH -> inMonth(YearMonth.of(currentYear, token.a()), token.b(), token.part());
            case DAY -> inMonth(knownMonth(), token.a(), "");
            case PART -> inMonth(knownMonth(), 0, token.part());
            case BARE -> bare(token.a());
            default -> throw new Unreadable("无法识别");
        };
    }

    /** A number whose unit stands further on: {@code 1-3月}, {@code 二、三季度}; or a day after a day. */
    private PeriodSpan bare(int number) {
        var unit = tokens
            .stream()
            .skip(at)
            .filter(token -> token.is(Kind.MONTH, Kind.QUARTER, Kind.DAY))
            .findFirst();
        return switch (unit.map(Token::kind).orElseThrow(() -> new Unreadable("缺少单位"))) {
            case QUARTER -> months(number * 3 - 2, number * 3);
            case DAY -> inMonth(knownMonth(), number, "");
            default -> inMonth(YearMonth.of(currentYear, number), 0, "");
        };
    }

    private PeriodSpan inMonth(YearMonth in, int day, String part) {
        month = in;
        return PeriodSpan.inMonth(in, day, part);
    }

    private PeriodSpan months(int first, int last) {
        return PeriodSpan.months(currentYear, first, last);
    }

    private PeriodSpan fullDate(int packed) {
        currentYear = packed / 10_000;
        return inMonth(YearMonth.of(currentYear, (packed / 100) % 100), packed % 100, "");
    }

    private YearMonth knownMonth() {
        if (month == null) {
            throw new Unreadable("没有写明月份");
        }
        return month;
    }

    private boolean at(Kind... kinds) {
        return at < tokens.size() && tokens.get(at).is(kinds);
    }

    private void checkYear(String label, LocalDate from, LocalDate to) {
        if (from.getYear() != year || to.getYear() != year) {
            faults.add("时间“" + label + "”不在计划年度 " + year + " 年内");
        }
    }

    private void checkGaps(String label, List<PeriodSpan> spans) {
        var sorted = spans
            .stream()
            .sorted((a, b) -> a.from().compareTo(b.from()))
            .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (
                sorted
                    .get(i)
                    .from()
                    .isAfter(
                        sorted
                            .get(i - 1)
                            .to()
                            .plusDays(1)
                    )
            ) {
                faults.add("时间“" + label + "”各段不相连，按首尾日期计");
                return;
            }
        }
    }

    private static final class Unreadable extends RuntimeException {

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }
}
