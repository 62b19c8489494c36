package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PeriodTokens.Kind;
import io.chengxuan.plan.document.PeriodTokens.Token;
import java.util.List;

/** The label of a period as it is shown: as written, without the spaces that separate nothing. */
final class PeriodLabel {

    private PeriodLabel() {}

    /** Keeps a space only where a new period begins: {@code 12 月} loses it, {@code 二季度 三季度} keeps it. */
    static String tidy(String label, List<Token> tokens) {
        var starts = tokens
            .stream()
            .filter(token -> !token.is(Kind.DASH, Kind.SEPARATOR, Kind.BEFORE, Kind.SINCE, Kind.PART));
        var open = starts.map(Token::start).toList();
        var tidy = new StringBuilder();
        int dense = 0;
        for (int i = 0; i < label.length(); i++) {
            if (label.charAt(i) != ' ') {
                tidy.append(label.charAt(i));
                dense++;
            } else if (open.contains(dense) && !afterJoint(tokens, dense)) {
                tidy.append(' ');
            }
        }
        return tidy.toString();
    }

    private static boolean afterJoint(List<Token> tokens, int start) {
        var before = tokens
            .stream()
            .filter(token -> token.start() < start)
            .reduce((a, b) -> b);
        return before.isPresent() && before.get().is(Kind.DASH, Kind.SEPARATOR, Kind.YEAR);
    }
}
