import { get, post } from "@/api/client";
import type { Page, Task, TaskRow } from "@/api/types";
import type { FormAct } from "./acts";

export type TaskFilters = Partial<
    Record<
        "view" | "plan" | "project" | "unit" | "status" | "kind" | "from" | "to" | "text" | "parent" | "handler",
        string
    >
>;

export const listTasks = (filters: TaskFilters, after: string | null, size: number, signal?: AbortSignal) =>
    get<Page<TaskRow>>("/api/tasks", { ...filters, size, after }, { signal });

export const loadTask = (id: string, signal?: AbortSignal) => get<Task>(`/api/tasks/${id}`, {}, { signal });

/** Gives squads a share each; `due` is the task's own where none is given. */
export const breakDown = (task: Task, body: { squads: string[]; due: string | null; note: string | null }) =>
    post<Task>(`/api/tasks/${task.id}/breakdown`, body, { version: task.version });

export const takeOut = (task: Task, squad: string, reason: string) =>
    post<Task>(`/api/tasks/${task.id}/take-out`, { squad, reason }, { version: task.version });

/** Names who of the unit deals with it; null for nobody in particular. */
export const nameHandler = (task: Task, account: string | null) =>
    post<Task>(`/api/tasks/${task.id}/handler`, { account }, { version: task.version });

/** Does one act on a task as it was loaded and returns the task after it. */
export async function actOnTask(task: Task, action: FormAct, body: object): Promise<Task> {
    await post(`/api/tasks/${task.id}/${action}`, body, { version: task.version });
    return loadTask(task.id);
}
