package io.chengxuan.media.submission;

import java.util.ArrayList;
import java.util.List;

/** What is kept of a list that grows with every act: the latest entries. */
final class Latest {

    static final int MOST = 100;

    private Latest() {}

    static <T> List<T> of(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
