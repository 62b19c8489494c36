import { get } from "@/api/client";
import type { FigureAxis, FigureRow, FigureTable, Figures, Page, Ranking, TaskFact, UnitGroup } from "@/api/types";
import { fillMonths } from "@/shared/periods";
import type { Tone } from "@/shared/tones";

const nothing: Figures = { expected: 0, done: 0, onTime: 0, late: 0, missing: 0, open: 0, excused: 0 };

/** What the dashboard is narrowed to: months `2026-01`, a group, a kind, a day to judge by, whose tasks; empty for all. */
export interface FigureFilters {
    from: string;
    to: string;
    group: string;
    kind: string;
    asOf: string;
    /** "true" for squads' shares instead of the tasks of the plan. */
    shares: string;
}

/** Figures opened to their records: the dashboard's filters, narrowed to where the figure stood. */
export type RecordFilters = Partial<FigureFilters> & { unit?: string; state: keyof Figures };

export const figureNames: (keyof Figures)[] = ["expected", "done", "onTime", "late", "missing", "open", "excused"];

export const figureTone: Partial<Record<keyof Figures, Tone>> = { late: "warn", missing: "bad", onTime: "good" };

/** What became of tasks, as a month's bar shows it from below. */
export const monthStack = [
    { part: "onTime", color: "#2b7a4b" },
    { part: "late", color: "#d69a3c" },
    { part: "missing", color: "#b3322b" },
    { part: "open", color: "#c3cfdf" },
] as const;

const path = "/api/reports/plan-tasks";

export const loadFigures = (by: FigureAxis, filters: FigureFilters, signal: AbortSignal) =>
    get<FigureTable>(path, { by, ...filters }, { signal });

export const loadRanking = (filters: FigureFilters, group: UnitGroup, minimum: number, signal: AbortSignal) =>
    get<Ranking>(
        `${path}/ranking`,
        { from: filters.from, to: filters.to, asOf: filters.asOf, group, minimum },
        { signal },
    );

export const listRecords = (filters: RecordFilters, after: string | null, signal: AbortSignal) =>
    get<Page<TaskFact>>(`${path}/records`, { ...filters, after }, { signal });

/** The share of judged tasks that came on time, in percent; null where nothing is judged yet. */
export function onTimeRate(figures: Figures): number | null {
    const judged = figures.onTime + figures.late + figures.missing;
    return judged === 0 ? null : Math.round((1000 * figures.onTime) / judged) / 10;
}

/** A row for each month asked for, with zeros where nothing falls due. */
export const everyMonth = (rows: FigureRow[], from: string, to: string) =>
    fillMonths(rows, from, to, (month): FigureRow => ({ key: month, label: month, ...nothing }));

/** The records behind a figure of a row; of all rows when there is no axis. */
export function recordsBehind(
    filters: FigureFilters,
    axis: FigureAxis | null,
    key: string,
    figure: keyof Figures,
): RecordFilters {
    const narrowed: RecordFilters = { ...filters, state: figure };
    if (axis === "month") narrowed.from = narrowed.to = key;
    else if (axis) narrowed[axis] = key;
    return narrowed;
}
