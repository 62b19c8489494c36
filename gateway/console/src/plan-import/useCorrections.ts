import { computed, shallowRef } from "vue";
import type { PlanPreview } from "@/api/types";

/**
 * The preview as it is being corrected, with undo and redo. Changes that carry the same `merge` key one after another
 * (typing in one field) are undone as one.
 */
export function useCorrections(initial: PlanPreview) {
    const present = shallowRef(initial);
    const past = shallowRef<PlanPreview[]>([]);
    const future = shallowRef<PlanPreview[]>([]);
    const saved = shallowRef(initial);
    let merging: string | null = null;

    function apply(next: PlanPreview, merge: string | null = null): void {
        if (next === present.value) return;
        if (merge === null || merge !== merging) past.value = [...past.value, present.value];
        merging = merge;
        present.value = next;
        future.value = [];
    }

    function step(from: typeof past, to: typeof past): void {
        const next = from.value.at(-1);
        if (!next) return;
        from.value = from.value.slice(0, -1);
        to.value = [...to.value, present.value];
        present.value = next;
        merging = null;
    }

    /** Goes on from something else, unsaved; what was before cannot be gone back to. */
    function restart(next: PlanPreview): void {
        present.value = next;
        past.value = [];
        future.value = [];
        merging = null;
    }

    return {
        preview: present,
        canUndo: computed(() => past.value.length > 0),
        canRedo: computed(() => future.value.length > 0),
        dirty: computed(() => present.value !== saved.value),
        apply,
        restart,
        undo: () => step(past, future),
        redo: () => step(future, past),
        /** What was sent is now what the service holds. */
        markSaved: (sent: PlanPreview) => (saved.value = sent),
    };
}
