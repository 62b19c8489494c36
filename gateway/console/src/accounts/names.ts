import { shallowReactive } from "vue";
import { get } from "@/api/client";

const names = shallowReactive(new Map<string, string>());
const wanted = new Set<string>();

/** The name of an account for showing; the id until it is known. Names asked for in one turn are fetched together. */
export function personName(id: string | null | undefined): string {
    if (!id) return "";
    if (!names.has(id)) {
        names.set(id, id);
        if (!wanted.size) queueMicrotask(fetchWanted);
        wanted.add(id);
    }
    return names.get(id)!;
}

async function fetchWanted(): Promise<void> {
    const ids = [...wanted];
    wanted.clear();
    const found = await get<Record<string, string>>("/api/accounts/names", { ids: ids.join(",") }).catch(() => ({}));
    for (const [id, name] of Object.entries(found)) names.set(id, name);
}
