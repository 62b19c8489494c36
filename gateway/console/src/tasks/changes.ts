import { onScopeDispose } from "vue";
import type { Task } from "@/api/types";

const listeners = new Set<(task: Task) => void>();

/** Tells every list on the page that a task has changed. */
export function taskChanged(task: Task): void {
    listeners.forEach((listener) => listener(task));
}

/** Listens as long as the calling component lives. */
export function onTaskChanged(listener: (task: Task) => void): void {
    listeners.add(listener);
    onScopeDispose(() => listeners.delete(listener));
}
