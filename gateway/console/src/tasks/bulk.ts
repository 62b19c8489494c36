import { post } from "@/api/client";
import type { ProblemDocument } from "@/api/problem";
import type { TaskAction, TaskBulk, TaskRow } from "@/api/types";
import { say } from "@/i18n";
import { clauses } from "@/i18n/words";
import type { ActField } from "./acts";

/** Acts that can be done to many tasks at once, and what the user says to them. */
export const bulkFields = {
    "sign-for": [],
    accept: ["note"],
    return: ["reason"],
    excuse: ["reason"],
    "move-due": ["due", "reason"],
    handler: ["account"],
} as const satisfies Partial<Record<TaskAction, (ActField | "account")[]>>;

export type BulkAct = keyof typeof bulkFields;

/** What is said to all of them. */
export interface BulkWords {
    note?: string;
    reason?: string;
    due?: string;
    account?: string | null;
}

/** A task with which it could not be done, and why not. */
export interface Refused {
    task: TaskRow;
    why: string;
}

const PORTION = 20;

/** How many of the tasks each act is open for; acts that none is open for are left out. */
export function actsFor(tasks: TaskRow[]): { act: BulkAct; count: number }[] {
    return (Object.keys(bulkFields) as BulkAct[])
        .map((act) => ({ act, count: tasks.filter((task) => task.allowed.includes(act)).length }))
        .filter(({ count }) => count > 0);
}

/** Does it portion by portion; `seen` hears how many have been gone through, and which of them were refused. */
export async function actOnMany(
    act: BulkAct,
    tasks: TaskRow[],
    words: BulkWords,
    seen: (done: number, refused: Refused[]) => void,
): Promise<Refused[]> {
    const refused: Refused[] = [];
    for (let from = 0; from < tasks.length; from += PORTION) {
        const portion = tasks.slice(from, from + PORTION);
        const items = portion.map(({ id, version }) => ({ id, version }));
        const { results } = await post<TaskBulk>("/api/tasks/bulk", { act, items, ...words });
        results.forEach(({ problem }, index) => {
            if (problem) refused.push({ task: portion[index]!, why: whyNot(problem) });
        });
        seen(from + portion.length, refused);
    }
    return refused;
}

/** The lists are read anew after each run, so nobody has to be told to do that. */
function whyNot(problem: NonNullable<TaskBulk["results"][number]["problem"]>): string {
    const { type, detail, title, errors } = problem as ProblemDocument;
    if (type?.endsWith("/stale-version")) return say("tasks.bulk.changed");
    return clauses(errors?.map((error) => error.detail) ?? []) || detail || title || "";
}
