import { onScopeDispose, ref, shallowRef, watch } from "vue";
import { asProblem, type Problem } from "@/api/problem";
import type { Page } from "@/api/types";

/**
 * A list read page after page by its opaque `next`. Starts over whenever `when` changes; pages of a list that was left
 * behind are dropped.
 */
export function usePages<T>(
    load: (after: string | null, signal: AbortSignal) => Promise<Page<T>>,
    when: () => unknown = () => 0,
) {
    const items = shallowRef<T[]>([]);
    const next = ref<string | null>(null);
    const problem = shallowRef<Problem | null>(null);
    const loading = ref(false);
    const loaded = ref(false);
    let running = new AbortController();

    async function read(after: string | null): Promise<void> {
        running.abort();
        const own = (running = new AbortController());
        loading.value = true;
        try {
            const page = await load(after, own.signal);
            if (own.signal.aborted) return;
            items.value = after === null ? page.items : [...items.value, ...page.items];
            next.value = page.next;
            problem.value = null;
            loaded.value = true;
        } catch (error) {
            if (!own.signal.aborted) problem.value = asProblem(error);
        } finally {
            if (own === running) loading.value = false;
        }
    }

    const reload = () => read(null);
    const more = async () => {
        if (next.value !== null && !loading.value) await read(next.value);
    };
    /** Puts a changed item in its place; does nothing when it is not in the list. */
    const replace = (same: (item: T) => boolean, changed: (item: T) => T) => {
        items.value = items.value.map((item) => (same(item) ? changed(item) : item));
    };

    watch(when, reload, { immediate: true });
    onScopeDispose(() => running.abort());
    return { items, next, problem, loading, loaded, reload, more, replace };
}
