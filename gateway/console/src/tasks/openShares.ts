import type { Task } from "@/api/types";
import { say } from "@/i18n";
import { shortUnitName } from "@/units/units";
import { bracketed, joined } from "@/i18n/words";

const NAMED = 5;

/** The squads that have not handed in their shares of a task, in words; empty when there are none. */
export function openSharesOf({ parts }: Task): string {
    const open = parts?.open ?? [];
    const named = joined(
        open.slice(0, NAMED).map(({ unit, percent }) => bracketed(shortUnitName(unit), `${percent}%`)),
    );
    return open.length > NAMED ? `${named} ${say("tasks.squads.openMore", { n: open.length })}` : named;
}
