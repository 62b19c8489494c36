import { get, post } from "@/api/client";
import type { Delegation, ManagedAccount, NewDelegation, Page } from "@/api/types";
import type { Tone } from "@/shared/tones";

export const standingTone: Record<Delegation["standing"], Tone> = {
    PLANNED: "accent",
    CURRENT: "good",
    SUSPENDED: "warn",
    ENDED: "calm",
    REVOKED: "calm",
};

export const isOver = ({ standing }: Delegation) => standing === "ENDED" || standing === "REVOKED";

export const listDelegations = (state: string, after: string | null, signal: AbortSignal) =>
    get<Page<Delegation>>("/api/delegations", { state, after, size: 100 }, { signal });

export const giveDelegation = (wish: NewDelegation) => post<Delegation>("/api/delegations", wish);

export const revokeDelegation = ({ id }: Delegation) => post<Delegation>(`/api/delegations/${id}/revoke`, {});

/** For whom an administrator may arrange it. */
export async function listPeople(signal: AbortSignal): Promise<ManagedAccount[]> {
    const people: ManagedAccount[] = [];
    let after: string | null = null;
    do {
        const page: Page<ManagedAccount> = await get("/api/accounts", { size: 200, after }, { signal });
        people.push(...page.items.filter((account) => !account.disabled && !account.machine));
        after = page.next;
    } while (after);
    return people;
}
