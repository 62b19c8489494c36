package io.chengxuan.media.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in and stands: not returned, not withdrawn.
 *
 * @param first when the earliest of them was handed in, {@code latest} the last one
 */
record HandIns(int count, @Nullable Instant first, @Nullable Instant latest) {
    static final HandIns NONE = new HandIns(0, null, null);

    static HandIns of(List<Instant> at) {
        var sorted = at.stream().sorted().toList();
        return sorted.isEmpty() ? NONE : new HandIns(sorted.size(), sorted.getFirst(), sorted.getLast());
    }
}
