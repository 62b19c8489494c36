package io.chengxuan.reporting.rebuild;

import io.chengxuan.reporting.figures.Board;
import io.chengxuan.reporting.figures.FigureSet;

/** How far two generations are apart. */
final class Differences {

    private Differences() {}

    /** How many cells count otherwise in the one than in the other; a cell without facts is as good as none. */
    static <B extends Board> int between(FigureSet<B> one, FigureSet<B> other) {
        var before = one.contents();
        var after = other.contents();
        int differences = 0;
        for (var cell : after.entrySet()) {
            if (!cell.getValue().equals(before.remove(cell.getKey()))) {
                differences++;
            }
        }
        return differences + before.size();
    }
}
