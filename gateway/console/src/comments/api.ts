import { get, post } from "@/api/client";
import type { Comment, Page, Reader } from "@/api/types";

/** The most characters of a comment, and the most accounts it mentions. */
export const longestComment = 2000;
export const mostMentions = 20;

export const listComments = (task: string, after: string | null, signal?: AbortSignal) =>
    get<Page<Comment>>(`/api/tasks/${task}/comments`, { after, size: 20 }, { signal });

export const addComment = (task: string, text: string, mentions: string[]) =>
    post<Comment>(`/api/tasks/${task}/comments`, { text, mentions });

export const removeComment = (comment: Comment, reason: string | null) =>
    post<Comment>(`/api/comments/${comment.id}/remove`, { reason }, { version: comment.version });

/** Who may be mentioned: accounts that may read the task. */
export const listReaders = async (task: string, signal?: AbortSignal) =>
    (await get<{ items: Reader[] }>(`/api/tasks/${task}/readers`, {}, { signal })).items;
