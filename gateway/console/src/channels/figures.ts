import { get } from "@/api/client";
import type { OwedAxis, OwedCounts, OwedRecord, OwedRow, OwedTable, Page, Ranking, UnitGroup } from "@/api/types";
import { fillMonths } from "@/shared/periods";

/** Months of the deadlines that figures are narrowed to. */
export interface OwedFilters {
    from: string;
    to: string;
}

/** Figures opened to what is behind them. */
export type OwedRecordFilters = OwedFilters & Record<string, string>;

export type OwedFigure = keyof OwedCounts;

export const owedFigures: OwedFigure[] = ["expected", "onTime", "late", "missing", "open", "excused"];
const nothing = { expected: 0, onTime: 0, late: 0, missing: 0, open: 0, excused: 0 };

/** What was expected of a month, from below. */
export const owedStack = [
    { part: "onTime", color: "#2b7a4b" },
    { part: "late", color: "#d69a3c" },
    { part: "missing", color: "#b3322b" },
    { part: "open", color: "#c3cfdf" },
] as const;

export const owedPath = "/api/reports/submissions";

export const loadOwedTable = (by: OwedAxis, filters: OwedFilters, signal: AbortSignal) =>
    get<OwedTable>(owedPath, { by, ...filters }, { signal });

export const loadOwedRanking = (filters: OwedFilters, group: UnitGroup, minimum: number, signal: AbortSignal) =>
    get<Ranking>(`${owedPath}/ranking`, { ...filters, group, minimum }, { signal });

export const listOwedRecords = (filters: OwedRecordFilters, after: string | null, signal: AbortSignal) =>
    get<Page<OwedRecord>>(`${owedPath}/records`, { ...filters, after }, { signal });

export const everyMonth = (rows: OwedRow[], from: string, to: string) =>
    fillMonths(rows, from, to, (month): OwedRow => ({ key: month, label: month, ...nothing }));

/** What is behind a figure of a row; of all rows when there is no axis. */
export function owedBehind(filters: OwedFilters, axis: OwedAxis | null, key: string, figure: OwedFigure) {
    const narrowed: OwedRecordFilters = { ...filters, state: figure };
    if (axis === "month") narrowed.from = narrowed.to = key;
    else if (axis) narrowed[axis] = key;
    return narrowed;
}
