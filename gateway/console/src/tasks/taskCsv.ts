import type { TaskRow } from "@/api/types";
import type { CsvColumn } from "@/shared/csv";
import { today } from "@/shared/dates";
import { unitName } from "@/units/units";
import { badgeOf } from "./timeliness";

type Say = (key: string, values?: Record<string, unknown>) => string;

/** The columns of the task export, in the user's language. */
export function taskColumns(say: Say): CsvColumn<TaskRow>[] {
    const field = (name: string, value: CsvColumn<TaskRow>["value"]) => ({ label: say(`tasks.field.${name}`), value });
    return [
        field("project", (task) => task.projectName),
        field("kind", (task) => say(`plans.kind.${task.kind}`)),
        field("unit", (task) => unitName(task.unit)),
        field("responsible", (task) => unitName(task.responsible)),
        field("due", (task) => task.due),
        field("originalDue", (task) => task.originalDue),
        field("percent", (task) => task.percent),
        field("status", (task) => say(`tasks.status.${task.status}`)),
        field("timeliness", (task) => {
            const badge = badgeOf(task, today());
            return badge && say(`tasks.badge.${badge.key}`, { days: badge.days });
        }),
        field("handedInOn", (task) => task.handedInOn),
        field("acceptedOn", (task) => task.acceptedOn),
    ];
}
