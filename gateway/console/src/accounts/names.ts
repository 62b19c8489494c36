import { shallowReactive } from "vue";
import { get } from "@/api/client";
import { say } from "@/i18n";

const names = shallowReactive(new Map<string, string>());
const wanted = new Set<string>();

/**
 * Who an account id means, for showing: the name of a person, the id until it is known; `system:plan` is the system, and
 * `local:city-approver:SH` whoever holds a token of the role. Names asked for in one turn are fetched together.
 */
export function personName(id: string | null | undefined): string {
    if (!id) return "";
    const [kind, role] = id.split(":");
    if (kind === "system") return say("accounts.system");
    if (kind === "local") return say("accounts.token", { role: say(`session.role.${role}`) });
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
