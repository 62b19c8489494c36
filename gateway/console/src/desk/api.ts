import { get, post, withQuery } from "@/api/client";
import type {
    Channel,
    ColumnFigures,
    ColumnMonth,
    OpenCall,
    Page,
    Submission,
    SubmissionCounts,
    SubmissionRow,
    TextChange,
} from "@/api/types";

const path = "/api/media/submissions";

export const listSubmissions = (query: Record<string, string>, after: string | null, signal?: AbortSignal) =>
    get<Page<SubmissionRow>>(path, { ...query, after, size: 50 }, { signal });

export const loadSubmission = (id: string, signal?: AbortSignal) => get<Submission>(`${path}/${id}`, {}, { signal });

export const loadCounts = (signal?: AbortSignal) => get<SubmissionCounts>(`${path}/counts`, {}, { signal });

export const loadColumns = (from: string, to: string, signal?: AbortSignal) =>
    get<Page<ColumnFigures>>(`${path}/columns`, { from, to }, { signal });

export const loadColumnMonths = (query: Record<string, string>, signal?: AbortSignal) =>
    get<Page<ColumnMonth>>(`${path}/columns/months`, query, { signal });

export const loadChanges = (id: string, from: number, to: number, signal?: AbortSignal) =>
    get<{ changes: TextChange[] }>(`${path}/${id}/changes`, { from, to }, { signal });

/** An act on the version that is seen. */
export const act = (of: { id: string; version: number }, what: string, body: unknown = {}) =>
    post<Submission>(`${path}/${of.id}/${what}`, body, { version: of.version });

export const pictureOf = (id: string, thumbnail = false) => withQuery(`/api/media/pictures/${id}`, { thumbnail });

export const loadCall = (id: string, signal?: AbortSignal) =>
    get<OpenCall>(`/api/media/topic-calls/${id}`, {}, { signal });

let known: Promise<Channel[]> | undefined;

/** All channels; asked for once, and again after a failure. */
export function channels(): Promise<Channel[]> {
    known ??= get<Page<Channel>>("/api/media/channels").then(
        (page) => page.items,
        (error) => {
            known = undefined;
            throw error;
        },
    );
    return known;
}
