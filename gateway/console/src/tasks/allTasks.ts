import type { TaskRow } from "@/api/types";
import { listTasks, type TaskFilters } from "./api";

/** The most tasks that are gathered for a file. */
export const MOST_TASKS = 5000;
const PAGE = 200;

/** Every task that matches, page by page; `cut` when there are more than are gathered. `seen` hears of each page. */
export async function allTasks(filters: TaskFilters, signal: AbortSignal, seen: (count: number) => void) {
    const tasks: TaskRow[] = [];
    let after: string | null = null;
    do {
        const { items, next } = await listTasks(filters, after, PAGE, signal);
        tasks.push(...items);
        after = next;
        seen(tasks.length);
    } while (after !== null && tasks.length < MOST_TASKS);
    return { tasks, cut: after !== null };
}
