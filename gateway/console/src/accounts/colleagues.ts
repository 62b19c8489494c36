import { get } from "@/api/client";
import type { Colleague, Page } from "@/api/types";

/** People of the own unit, or for an administrator of somebody else's, who may act. */
export const listColleagues = async (of: string | undefined, signal: AbortSignal) =>
    (await get<Page<Colleague>>("/api/accounts/colleagues", { of }, { signal })).items;
