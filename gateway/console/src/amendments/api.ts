import { get, post, put } from "@/api/client";
import type {
    Amendment,
    AmendmentRow,
    Effects,
    Page,
    PlanChanges,
    PlanPreview,
    PlanVersion,
    VersionHead,
} from "@/api/types";
import type { AmendmentAction } from "./amendmentActions";

/** The versions of a plan that the user may read, the first one first. */
export async function versionsOf(plan: string, signal?: AbortSignal): Promise<VersionHead[]> {
    return (await get<Page<VersionHead>>(`/api/plans/${plan}/versions`, {}, { signal })).items;
}

export const loadVersion = (plan: string, version: string, signal?: AbortSignal) =>
    get<PlanVersion>(`/api/plans/${plan}/versions/${version}`, {}, { signal });

/** What `version` says other than `since`. */
export const loadChanges = (plan: string, version: string, since: string, signal?: AbortSignal) =>
    get<PlanChanges>(`/api/plans/${plan}/versions/${version}/changes`, { since }, { signal });

export const listAmendments = (plan: string, after: string | null, signal?: AbortSignal) =>
    get<Page<AmendmentRow>>(`/api/plans/${plan}/amendments`, { after, size: 20 }, { signal });

export const loadAmendment = (id: string, signal?: AbortSignal) =>
    get<Amendment>(`/api/amendments/${id}`, {}, { signal });

/** What it would do to tasks if it came into force now. */
export const loadEffects = (id: string, signal?: AbortSignal) =>
    get<Effects>(`/api/amendments/${id}/effects`, {}, { signal });

/** What is sent of an amendment: why, the id of the version it starts from, and all that the plan will say. */
export interface AmendmentWords {
    reason: string;
    base: string;
    content: Omit<PlanPreview, "problems">;
}

export const draftAmendment = (plan: string, words: AmendmentWords) =>
    post<Amendment>(`/api/plans/${plan}/amendments`, words);

export const rewriteAmendment = ({ id, version }: Amendment, words: AmendmentWords) =>
    put<Amendment>(`/api/amendments/${id}`, words, { version });

/** Moves an amendment on as it was loaded and returns it as it is then. */
export const actOnAmendment = ({ id, version }: Amendment, action: AmendmentAction, reason = "") =>
    post<Amendment>(`/api/amendments/${id}/${action}`, reason ? { reason } : {}, { version });
