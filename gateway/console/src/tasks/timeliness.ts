import type { TaskRow, TaskStatus } from "@/api/types";
import { daysBetween } from "@/shared/dates";
import type { Tone } from "@/shared/tones";

export const taskTone: Record<TaskStatus, Tone> = {
    OPEN: "calm",
    IN_PROGRESS: "accent",
    HANDED_IN: "warn",
    RETURNED: "bad",
    ACCEPTED: "good",
    EXCUSED: "calm",
    CANCELLED: "calm",
};

/** The one remark a task's timeliness deserves; `key` names its text, `days` is how many days are over or left. */
export interface Badge {
    key: "overdue" | "dueToday" | "dueSoon" | "behind" | "onTime" | "doneLate" | "handedInLate";
    tone: Tone;
    days: number;
}

/**
 * The services decide what is late; this only chooses which of their findings to show. Waiting for acceptance never
 * makes a task late, so a handed-in task is remarked on only when its report itself came late.
 */
export function badgeOf(task: Pick<TaskRow, "status" | "due" | "timeliness">, today: string): Badge | null {
    const { onTime, overdue, dueSoon, behind } = task.timeliness;
    const days = Math.abs(daysBetween(today, task.due));
    if (task.status === "CANCELLED" || task.status === "EXCUSED") return null;
    if (task.status === "ACCEPTED") {
        return onTime === false ? { key: "doneLate", tone: "warn", days } : { key: "onTime", tone: "good", days };
    }
    if (task.status === "HANDED_IN") return onTime === false ? { key: "handedInLate", tone: "warn", days } : null;
    if (overdue) return { key: "overdue", tone: "bad", days };
    if (dueSoon) return { key: days === 0 ? "dueToday" : "dueSoon", tone: "warn", days };
    if (behind) return { key: "behind", tone: "warn", days };
    return null;
}
