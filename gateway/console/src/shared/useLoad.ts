import { onScopeDispose, ref, shallowRef, watch } from "vue";
import { asProblem, type Problem } from "@/api/problem";

/**
 * Loads something now and again whenever `when` changes; an answer that was overtaken is dropped. What was loaded stays
 * until the next answer, so that a page does not flicker.
 */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>, when: () => unknown = () => 0) {
    const data = shallowRef<T>();
    const problem = shallowRef<Problem | null>(null);
    const loading = ref(false);
    let running = new AbortController();

    async function reload(): Promise<void> {
        running.abort();
        const own = (running = new AbortController());
        loading.value = true;
        try {
            const answer = await load(own.signal);
            if (own.signal.aborted) return;
            data.value = answer;
            problem.value = null;
        } catch (error) {
            if (!own.signal.aborted) problem.value = asProblem(error);
        } finally {
            if (own === running) loading.value = false;
        }
    }

    watch(when, reload, { immediate: true });
    onScopeDispose(() => running.abort());
    return { data, problem, loading, reload };
}
