import { onScopeDispose, watch } from "vue";
import { useLoad } from "./useLoad";

/** Loads something and, as long as `unfinished` holds for it, again after each `interval` milliseconds. */
export function usePoll<T>(
    load: (signal: AbortSignal) => Promise<T>,
    when: () => unknown,
    unfinished: (data: T) => boolean,
    interval = 1000,
) {
    const loaded = useLoad(load, when);
    let next: ReturnType<typeof setTimeout> | undefined;
    watch(loaded.data, (data) => {
        clearTimeout(next);
        if (data !== undefined && unfinished(data)) next = setTimeout(loaded.reload, interval);
    });
    onScopeDispose(() => clearTimeout(next));
    return loaded;
}
