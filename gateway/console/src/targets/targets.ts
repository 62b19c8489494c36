import { get } from "@/api/client";
import type { Measurement, OutcomeTarget, Page } from "@/api/types";
import { say } from "@/i18n";
import { csv } from "@/shared/csv";

export const editors = ["admin", "city-editor"] as const;

export const targetsOf = async (plan: string, signal?: AbortSignal) =>
    (await get<Page<OutcomeTarget>>(`/api/plans/${plan}/targets`, {}, { signal })).items;

/** A value as people write it: `68.5%` or `1200`. */
export function showValue(target: Pick<OutcomeTarget, "scale">, value: number): string {
    return target.scale === "PERCENT" ? `${value}%` : String(value);
}

/** What is to be reached, in words. */
export function aimOf(target: OutcomeTarget): string {
    const direction = say(`targets.direction.${target.direction}`);
    return say("targets.aim", { direction, value: showValue(target, target.target), due: target.due });
}

/** The latest value that stands. */
export const latest = (target: OutcomeTarget) => target.values.at(-1);

/** By their day, the latest first; of one day the one entered last first. */
export function inOrder(measurements: Measurement[]): Measurement[] {
    return [...measurements].sort((a, b) => b.on.localeCompare(a.on) || b.no - a.no);
}

/** Every measurement as comma-separated text. */
export function asCsv(target: OutcomeTarget): string {
    return csv<Measurement>(
        [
            { label: say("targets.on"), value: (row) => row.on },
            { label: say("targets.measured"), value: (row) => row.value },
            { label: say("targets.source"), value: (row) => row.source },
            { label: say("targets.method"), value: (row) => row.method },
            { label: say("targets.note"), value: (row) => row.note },
            { label: say("targets.evidence"), value: (row) => row.evidence },
            { label: say("targets.corrected"), value: (row) => (row.corrected ? "✓" : "") },
        ],
        inOrder(target.measurements),
    );
}
