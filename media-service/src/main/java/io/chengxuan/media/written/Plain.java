package io.chengxuan.media.written;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Texts reduced to what tells them apart: width, case, spaces and what cannot be seen do not. */
public final class Plain {

    private Plain() {}

    /** NFKC, lower case, without spaces, invisible characters and the marks around titles {@code 《》}. */
    public static String name(String written) {
        return kept(written, c -> !invisible(c) && c != '《' && c != '》');
    }

    /** The letters and digits alone, as punctuation is typed in many ways; the name if there are none. */
    public static String title(String written) {
        var letters = kept(written, Character::isLetterOrDigit);
        return letters.isEmpty() ? name(written) : letters;
    }

    private static String kept(String written, IntPredicate which) {
        var plain = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .filter(which)
            .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean invisible(int c) {
        return (
            Character.isWhitespace(c) ||
            Character.isSpaceChar(c) ||
            Character.isISOControl(c) ||
            Character.getType(c) == Character.FORMAT
        );
    }
}
