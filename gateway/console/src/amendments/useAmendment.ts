import { computed, ref, shallowRef } from "vue";
import { Problem } from "@/api/problem";
import type { Amendment, Plan, PlanChanges, PlanVersion } from "@/api/types";
import { noRefusals, refusalsOf } from "@/plan-import/refusals";
import { useCorrections } from "@/plan-import/useCorrections";
import { useAct } from "@/shared/useAct";
import {
    actOnAmendment,
    draftAmendment,
    loadAmendment,
    loadChanges,
    loadVersion,
    rewriteAmendment,
    versionsOf,
} from "./api";
import { carryOver, type Clash } from "./carryOver";
import { contentOf, saysTheSame } from "./content";

/** The version of the plan that another amendment put in force meanwhile, and what it changed. */
interface Overtaking {
    version: PlanVersion;
    changes: PlanChanges;
}

/**
 * An amendment being written, `given` null for one that was not saved yet: what the user has made of the plan as `base`
 * says it, and why. When someone else saved the same draft, `theirs` is what they made of it; when another amendment
 * came into force, `overtaking` is that. Both keep what the user has written.
 */
export function useAmendment(plan: Plan, given: Amendment | null, start: PlanVersion) {
    const saved = shallowRef(given);
    const base = shallowRef(start);
    const edit = useCorrections(contentOf(given?.content ?? start, plan));
    const reason = ref(given?.reason ?? "");
    const savedReason = ref(reason.value);
    const act = useAct();
    const refusals = shallowRef(noRefusals);
    const theirs = shallowRef<Amendment | null>(null);
    const overtaking = shallowRef<Overtaking | null>(null);
    const clashes = shallowRef<Clash[]>([]);
    const foundEmpty = ref(false);
    /** It was found to say nothing that the plan does not say already, and nothing was edited since. */
    const nothingLeft = computed(
        () => foundEmpty.value && saysTheSame(edit.preview.value, contentOf(base.value, plan)),
    );
    const dirty = computed(() => edit.dirty.value || reason.value !== savedReason.value);

    async function findOvertaking(): Promise<void> {
        const current = (await versionsOf(plan.id)).find((head) => head.current);
        if (!current || current.version === base.value.id) return;
        const [version, changes] = await Promise.all([
            loadVersion(plan.id, current.version),
            loadChanges(plan.id, current.version, base.value.id),
        ]);
        overtaking.value = { version, changes };
    }

    async function store(): Promise<Amendment> {
        const sent = edit.preview.value;
        const why = reason.value;
        const { problems: _, ...content } = sent;
        const words = { reason: why, base: base.value.id, content };
        try {
            const now = await (saved.value ? rewriteAmendment(saved.value, words) : draftAmendment(plan.id, words));
            edit.markSaved(sent);
            savedReason.value = why;
            theirs.value = null;
            return (saved.value = now);
        } catch (error) {
            await explain(error);
            throw error;
        }
    }

    /** Finds out what others did when they were faster. */
    async function explain(error: unknown): Promise<void> {
        if (!(error instanceof Problem)) return;
        if (error.slug === "amendment-overtaken") await findOvertaking();
        if (error.slug === "amendment-empty") foundEmpty.value = true;
        if (!error.isStale || !saved.value) return;
        const latest = await loadAmendment(saved.value.id);
        saved.value = latest;
        if (latest.status === "DRAFT") theirs.value = latest;
    }

    /** What it is after `run`, undefined when that was refused; `refusals` then says where. */
    async function attempt(run: () => Promise<Amendment>): Promise<Amendment | undefined> {
        refusals.value = noRefusals;
        const checked = edit.preview.value;
        const now = await act.run(run);
        if (act.problem.value?.errors.length) refusals.value = refusalsOf(act.problem.value, checked);
        return now;
    }

    const save = () => attempt(store);
    const submit = () =>
        attempt(async () => {
            const now = dirty.value || !saved.value ? await store() : saved.value;
            try {
                return await actOnAmendment(now, "submit");
            } catch (error) {
                await explain(error);
                throw error;
            }
        });

    /** Nothing of it is kept; one that was never saved is just left. */
    async function discard(): Promise<Amendment | null> {
        const now = saved.value && (await actOnAmendment(saved.value, "discard"));
        edit.markSaved(edit.preview.value);
        savedReason.value = reason.value;
        return now;
    }

    const loadTheirs = () =>
        act.run(async () => {
            const latest = theirs.value!;
            base.value = await loadVersion(plan.id, latest.base);
            const content = contentOf(latest.content, plan);
            edit.apply(content);
            edit.markSaved(content);
            reason.value = savedReason.value = latest.reason;
            theirs.value = null;
        });

    /** Goes on from the plan as it is now, with what the user changed of the plan as it was. */
    function carry(): void {
        const { version } = overtaking.value!;
        const carried = carryOver(contentOf(base.value, plan), edit.preview.value, contentOf(version, plan));
        edit.restart(carried.content);
        base.value = version;
        clashes.value = carried.clashes;
        overtaking.value = null;
        foundEmpty.value = true;
        act.clear();
    }

    if (given?.overtaken) void act.run(findOvertaking);
    /** What went wrong, unless it is shown at its place. */
    const problem = computed(() =>
        refusals.value.count || theirs.value || overtaking.value || nothingLeft.value ? null : act.problem.value,
    );
    return {
        ...edit,
        saved,
        base,
        reason,
        dirty,
        busy: act.busy,
        problem,
        refusals,
        theirs,
        overtaking,
        clashes,
        nothingLeft,
        save,
        submit,
        discard,
        loadTheirs,
        carry,
    };
}
