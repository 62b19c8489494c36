import { shallowRef } from "vue";
import { put } from "@/api/client";
import { Problem } from "@/api/problem";
import type { Plan, PlanVersion } from "@/api/types";
import { contentOf } from "@/amendments/content";
import { noRefusals, refusalsOf } from "@/plan-import/refusals";
import { useCorrections } from "@/plan-import/useCorrections";
import { useAct } from "@/shared/useAct";
import { loadPlan } from "./api";

/** A draft of a plan being written. When somebody else changed it, `overtaken` says so and what was written stays. */
export function useDraft(given: Plan, version: PlanVersion) {
    const plan = shallowRef(given);
    const edit = useCorrections(contentOf(version, given));
    const act = useAct();
    const refusals = shallowRef(noRefusals);
    const overtaken = shallowRef(false);

    async function save(): Promise<Plan | undefined> {
        refusals.value = noRefusals;
        const sent = edit.preview.value;
        const { problems: _, ...content } = sent;
        const now = await act.run(() => put<Plan>(`/api/plans/${given.id}`, content, { version: plan.value.version }));
        if (now) {
            edit.markSaved(sent);
            overtaken.value = false;
            return (plan.value = now);
        }
        const problem = act.problem.value;
        if (problem?.errors.length) refusals.value = refusalsOf(problem, sent);
        if (problem instanceof Problem && problem.isStale) {
            const latest = await act.run(() => loadPlan(given.id));
            if (!latest) return undefined;
            plan.value = latest;
            overtaken.value = true;
        }
        return undefined;
    }

    return { ...edit, plan, refusals, overtaken, busy: act.busy, problem: act.problem, save };
}
