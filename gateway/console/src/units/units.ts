import { computed, ref, shallowRef } from "vue";
import { get } from "@/api/client";
import type { Unit } from "@/api/types";

/** The whole organisation, loaded once and shared by every page. */
const list = shallowRef<Unit[]>([]);
const byId = computed(() => new Map(list.value.map((unit) => [unit.id, unit])));
const loaded = ref(false);
let loading: Promise<void> | undefined;

export const units = {
    list,
    byId,
    /** Units that carry out tasks and are still open. */
    open: computed(() => list.value.filter((unit) => !unit.closed)),

    /** True once it is known that there are none yet. */
    none: computed(() => loaded.value && !list.value.length),

    load(): Promise<void> {
        return (loading ??= units.reload().catch(() => {
            loading = undefined;
        }));
    },

    async reload(): Promise<void> {
        list.value = (await get<{ items: Unit[] }>("/api/units")).items;
        loaded.value = true;
    },
};

/** The name of a unit for showing; its id until the organisation is known. */
export function unitName(id: string | null | undefined): string {
    if (!id) return "";
    void units.load();
    return byId.value.get(id)?.name ?? id;
}

/** A shorter name where room is scarce: the first alias, else the name. */
export function shortUnitName(id: string): string {
    const full = unitName(id);
    return byId.value.get(id)?.aliases.find((alias) => alias.length < full.length) ?? full;
}

/** Whether a unit is the other one or below it; the city has all below it. */
export function isBelow(id: string, above: string): boolean {
    for (let at = byId.value.get(id), steps = 0; at && steps < 10; at = byId.value.get(at.parent ?? ""), steps++) {
        if (at.id === above) return true;
    }
    return id === above;
}
