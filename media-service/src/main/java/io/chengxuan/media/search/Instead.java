package io.chengxuan.media.search;

import io.chengxuan.media.report.ReportQuery;
import io.chengxuan.platform.access.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * What would be found if less were asked for.
 *
 * @param text what is left of the question
 * @param filtered whether the filters were kept
 * @param found how many pieces
 */
record Instead(String text, boolean filtered, long found) {
    private static final int MOST = 5;

    /** Without the filters, and without each of the words; only what finds something. */
    static List<Instead> of(Words words, ReportQuery query, Scope scope, SearchReports search) {
        var better = new ArrayList<Instead>();
        var all = words.all();
        if (!query.equals(ReportQuery.NONE)) {
            add(better, new Instead(words.text(), false, search.count(words, ReportQuery.NONE, scope)));
        }
        for (int i = 0; i < all.size() && all.size() > 1 && better.size() < MOST; i++) {
            var rest = new ArrayList<>(all);
            rest.remove(i);
            var fewer = Words.of(String.join(" ", rest));
            add(better, new Instead(fewer.text(), true, search.count(fewer, query, scope)));
        }
        return better;
    }

    private static void add(List<Instead> better, Instead instead) {
        if (instead.found() > 0) {
            better.add(instead);
        }
    }
}
