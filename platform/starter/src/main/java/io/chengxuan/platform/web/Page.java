package io.chengxuan.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list and the opaque place where the next one starts, or null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {
    /** The whole of a list that is small by nature. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
