import { computed, ref, shallowRef } from "vue";
import { Problem } from "@/api/problem";
import type { Plan, PlanImport, PlanPreview } from "@/api/types";
import { useAct } from "@/shared/useAct";
import { acceptImport, discardImport, loadImport, savePreview } from "./api";
import { noRefusals, refusalsOf } from "./refusals";
import { useCorrections } from "./useCorrections";

/**
 * An import under correction: what the user has made of the preview, and its saving, accepting and discarding. When
 * someone else saved in between, `theirs` is what they made of it; saving again then keeps the user's own.
 */
export function useImport(job: PlanImport) {
    const edit = useCorrections(job.preview!);
    const act = useAct();
    const version = ref(job.version);
    const theirs = shallowRef<PlanPreview | null>(null);
    const refusals = shallowRef(noRefusals);
    const taken = shallowRef(job.numberHeldBy);
    /** The plan that has the number already, unless another number was written since that was found. */
    const holder = computed(() => {
        const bare = (number: string | null | undefined) => number?.replace(/\s/g, "");
        return bare(taken.value?.number) === bare(edit.preview.value.number) ? taken.value : null;
    });

    async function store(): Promise<void> {
        const sent = edit.preview.value;
        try {
            const saved = await savePreview(job.id, version.value, sent);
            version.value = saved.version;
            taken.value = saved.numberHeldBy;
            edit.markSaved(sent);
            theirs.value = null;
        } catch (error) {
            if (error instanceof Problem && error.isStale) {
                const latest = await loadImport(job.id);
                version.value = latest.version;
                theirs.value = latest.preview;
            }
            throw error;
        }
    }

    async function save(): Promise<boolean> {
        return (await act.run(() => store().then(() => true))) ?? false;
    }

    /** The plan it has become; undefined when refused, with `refusals` saying where. */
    async function accept(): Promise<Plan | undefined> {
        refusals.value = noRefusals;
        const checked = edit.preview.value;
        const plan = await act.run(async () => {
            if (edit.dirty.value) await store();
            return acceptImport(job.id, version.value, checked.year);
        });
        if (act.problem.value?.errors.length) refusals.value = refusalsOf(act.problem.value, checked);
        return plan;
    }

    async function discard(): Promise<void> {
        await discardImport(job.id, version.value);
        edit.markSaved(edit.preview.value);
    }

    function loadTheirs(): void {
        edit.apply(theirs.value!);
        edit.markSaved(theirs.value!);
        theirs.value = null;
        act.clear();
    }

    /** What went wrong, unless it is shown at the rows or as `theirs`. */
    const problem = computed(() => (act.problem.value?.errors.length || theirs.value ? null : act.problem.value));
    return { ...edit, busy: act.busy, problem, theirs, refusals, holder, save, accept, discard, loadTheirs };
}
