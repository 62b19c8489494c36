import { computed, ref, watch } from "vue";

/**
 * Which of the rows shown are chosen. `pick` with `range` chooses everything from the row picked last up to this one;
 * rows that are no longer shown are forgotten.
 */
export function useSelection(shown: () => string[]) {
    const chosen = ref(new Set<string>());
    let last: string | null = null;

    watch(shown, (ids) => {
        const kept = ids.filter((id) => chosen.value.has(id));
        if (kept.length !== chosen.value.size) chosen.value = new Set(kept);
    });

    function pick(id: string, range = false): void {
        const next = new Set(chosen.value);
        const ids = shown();
        const [from, to] = [ids.indexOf(last ?? id), ids.indexOf(id)].sort((a, b) => a - b);
        if (range && last !== null && from! >= 0) ids.slice(from, to! + 1).forEach((each) => next.add(each));
        else if (!next.delete(id)) next.add(id);
        last = id;
        chosen.value = next;
    }

    const all = computed(() => chosen.value.size > 0 && chosen.value.size === shown().length);
    const pickAll = () => choose(all.value ? [] : shown());
    const choose = (ids: string[]) => (chosen.value = new Set(ids));
    return { chosen, all, pick, pickAll, choose };
}

export type Selection = ReturnType<typeof useSelection>;
