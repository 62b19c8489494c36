import { computed, ref } from "vue";
import { asProblem, fieldErrors, type Problem } from "@/api/problem";

/**
 * Runs one act of the user at a time and keeps what went wrong. `fields` are the form's fields, as dotted paths; errors
 * that point into them appear in `errors`, all others stay with the problem.
 */
export function useAct(fields: readonly string[] = []) {
    const busy = ref(false);
    const problem = ref<Problem | null>(null);
    const sorted = computed(() => fieldErrors(problem.value, fields));

    /** Returns what `act` returned, or undefined when it failed or another one is running. */
    async function run<T>(act: () => Promise<T>): Promise<T | undefined> {
        if (busy.value) return undefined;
        busy.value = true;
        problem.value = null;
        try {
            return await act();
        } catch (error) {
            problem.value = asProblem(error);
            return undefined;
        } finally {
            busy.value = false;
        }
    }

    return {
        busy,
        problem,
        errors: computed(() => sorted.value.byField),
        otherErrors: computed(() => sorted.value.others),
        run,
        clear: () => (problem.value = null),
    };
}
