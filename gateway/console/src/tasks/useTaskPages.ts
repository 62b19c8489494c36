import { listTasks, type TaskFilters } from "./api";
import { onTaskChanged } from "./changes";
import { usePages } from "@/shared/usePages";
import type { TaskRow } from "@/api/types";

/** A list of tasks that follows its filters and the changes made in the drawer. */
export function useTaskPages(filters: () => TaskFilters, size = 50) {
    const pages = usePages<TaskRow>(
        (after, signal) => listTasks(filters(), after, size, signal),
        () => JSON.stringify(filters()),
    );
    onTaskChanged((task) => {
        pages.replace(
            (row) => row.id === task.id,
            () => task,
        );
    });
    return pages;
}
