import { get, post } from "@/api/client";
import type { Page, Task, TaskAction, TaskRow } from "@/api/types";

export type TaskFilters = Partial<
    Record<"view" | "plan" | "project" | "unit" | "status" | "kind" | "from" | "to" | "text", string>
>;

export const listTasks = (filters: TaskFilters, after: string | null, size: number, signal?: AbortSignal) =>
    get<Page<TaskRow>>("/api/tasks", { ...filters, size, after }, { signal });

export const loadTask = (id: string, signal?: AbortSignal) => get<Task>(`/api/tasks/${id}`, {}, { signal });

/** Does one act on a task as it was loaded and returns the task after it. */
export async function actOnTask(task: Task, action: TaskAction, body: object): Promise<Task> {
    await post(`/api/tasks/${task.id}/${action}`, body, { version: task.version });
    return loadTask(task.id);
}
