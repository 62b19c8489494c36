import { get } from "@/api/client";
import type { CallContent, CallRow, Channel, OwedSubmission, Page, TopicCall } from "@/api/types";
import { addDays, minuteOf, today } from "@/shared/dates";

export const listCalls = (query: Record<string, string>, after: string | null, signal?: AbortSignal) =>
    get<Page<CallRow>>("/api/media/topic-calls", { ...query, after }, { signal });

export const loadCall = (id: string, signal?: AbortSignal) =>
    get<TopicCall>(`/api/media/topic-calls/${id}`, {}, { signal });

export const loadOwed = (id: string, signal?: AbortSignal) =>
    get<Page<OwedSubmission>>(`/api/media/topic-calls/${id}/owed`, {}, { signal });

export const listOwed = (query: Record<string, string>, after: string | null, signal?: AbortSignal) =>
    get<Page<OwedSubmission>>("/api/media/topic-calls/owed", { ...query, after }, { signal });

export const listChannels = (signal?: AbortSignal) => get<Page<Channel>>("/api/media/channels", {}, { signal });

/** An instant as a form shows it, in Shanghai: `2026-07-31T17:00`. */
export const formTime = (instant: string) => minuteOf(instant).replace(" ", "T");

/** The instant that a form means. */
export const instantOf = (time: string) => `${time}:00+08:00`;

/** How many were handed in of those expected, in words that need no translation. */
export const handedIn = (tally: TopicCall["tally"]) => `${tally.onTime + tally.late} / ${tally.expected}`;

/** What a form begins with: of a call that is there, or of a new one for all districts in two weeks. */
export const contentOf = (call?: TopicCall): CallContent => ({
    title: call?.title ?? "",
    theme: call?.theme ?? "",
    template: call?.template.map(({ title, hint }) => ({ title, hint: hint ?? "" })) ?? [],
    channelId: call?.channelId ?? null,
    columnId: call?.columnId ?? null,
    projectId: call?.projectId ?? null,
    audience: {
        kind: call?.audience.kind ?? "DISTRICTS",
        units: call?.audience.units ?? [],
        group: call?.audience.group ?? null,
    },
    deadline: call ? formTime(call.deadline) : `${addDays(today(), 14)}T17:00`,
});
