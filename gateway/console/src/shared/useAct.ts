import { computed, ref } from "vue";
import { asProblem, fieldErrors, type Problem } from "@/api/problem";

/**
 * Runs one act of the user at a time and keeps what went wrong. `fields` are the form's fields, as dotted paths; errors
 * that point into them appear in `errors`, all others stay with the problem. With the `form` given, the error of a field goes
 * as soon as the field is changed.
 */
export function useAct(fields: readonly string[] = [], form?: () => object) {
    const busy = ref(false);
    const problem = ref<Problem | null>(null);
    const refused = ref<Record<string, unknown>>({});
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
            refused.value = structured(form?.() ?? {});
            return undefined;
        } finally {
            busy.value = false;
        }
    }

    return {
        busy,
        problem,
        errors: computed(() => {
            const now = structured(form?.() ?? {});
            const changed = (path: string) =>
                path.split(".").some((name) => name in refused.value && refused.value[name] !== now[name]);
            return Object.fromEntries(Object.entries(sorted.value.byField).filter(([path]) => !changed(path)));
        }),
        otherErrors: computed(() => sorted.value.others),
        run,
        clear: () => (problem.value = null),
    };
}

const structured = (form: object) =>
    Object.fromEntries(Object.entries(form).map(([name, value]) => [name, JSON.stringify(value)]));
