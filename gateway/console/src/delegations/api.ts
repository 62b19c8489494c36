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

export const revokeDelegation = ({ id, version }: Delegation) =>
    post<Delegation>(`/api/delegations/${id}/revoke`, {}, { version });

/** For whom an administrator may arrange it. */
export const listPeople = async (signal: AbortSignal) =>
    (await get<Page<ManagedAccount>>("/api/accounts", { size: 200 }, { signal })).items.filter(
        (account) => !account.disabled && !account.machine,
    );
