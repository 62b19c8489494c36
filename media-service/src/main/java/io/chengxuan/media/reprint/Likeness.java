package io.chengxuan.media.reprint;

import java.time.temporal.ChronoUnit;
import java.util.Collections;

/**
 * When two pieces tell one story: they are of different outlets, appeared within some days, are about the same unit or one
 * above it, name the same numbers, and their titles share enough.
 *
 * @param atLeast of the parts of two titles, counted together, how many both have (Sørensen–Dice), 0 to 1
 * @param days that may lie between them
 */
record Likeness(double atLeast, int days) {
    boolean alike(Piece one, Piece other) {
        return (
            !one.outlet().equals(other.outlet()) &&
            Math.abs(ChronoUnit.DAYS.between(one.date(), other.date())) <= days &&
            related(one, other) &&
            sameNumbers(one, other) &&
            share(one, other) >= atLeast
        );
    }

    double share(Piece one, Piece other) {
        if (one.parts().isEmpty() || other.parts().isEmpty()) {
            return 0;
        }
        long both = one.parts().stream().filter(other.parts()::contains).count();
        return (2.0 * both) / (one.parts().size() + other.parts().size());
    }

    /** How many parts another title must share with this one to be alike, however long it is. */
    int fewest(Piece piece) {
        return (int) Math.ceil((atLeast / (2 - atLeast)) * piece.parts().size() - 1e-9);
    }

    private static boolean related(Piece one, Piece other) {
        return !Collections.disjoint(one.units(), other.above()) || !Collections.disjoint(other.units(), one.above());
    }

    /** 第三期 is not 第四期, however much alike the rest is. */
    private static boolean sameNumbers(Piece one, Piece other) {
        return one.numbers().isEmpty() || other.numbers().isEmpty() || one.numbers().equals(other.numbers());
    }
}
