import { get } from "@/api/client";
import type { Page, PointsAxis, PointsRecord, PointsSums, PointsTable } from "@/api/types";
import { fillMonths } from "@/shared/periods";

/** What figures of points are narrowed to; empty for all. */
export interface PointsFilters {
    from: string;
    to: string;
    group: string;
}

/** Figures opened to the months of units that they add up. */
export type PointsRecordFilters = PointsFilters & { unit?: string };

export const pointsPath = "/api/reports/points";

/** What points come of; together they are the points. */
export const pointsParts = ["coverage", "submissions", "deductions", "caps", "corrections"] as const;

/** What a month's points come of, from below; what is taken stands under the line. */
export const pointsStack = [
    { part: "coverage", color: "#2b7a4b" },
    { part: "submissions", color: "#5b8fd0" },
    { part: "corrections", color: "#c3cfdf" },
    { part: "caps", color: "#d69a3c" },
    { part: "deductions", color: "#b3322b" },
] as const;

export const loadPoints = (by: PointsAxis, filters: PointsFilters, signal: AbortSignal) =>
    get<PointsTable>(pointsPath, { by, ...filters }, { signal });

export const listPoints = (filters: PointsRecordFilters, after: string | null, signal: AbortSignal) =>
    get<Page<PointsRecord>>(`${pointsPath}/records`, { ...filters, after }, { signal });

const nothing = {
    rank: null,
    group: null,
    points: 0,
    coverage: 0,
    submissions: 0,
    deductions: 0,
    caps: 0,
    corrections: 0,
    months: 0,
    belowQuota: 0,
};

export const everyMonth = (rows: PointsSums[], from: string, to: string) =>
    fillMonths(rows, from, to, (month): PointsSums => ({ key: month, label: month, ...nothing }));

/** The months of units behind the points of a row. */
export function pointsBehind(filters: PointsFilters, axis: PointsAxis, key: string): PointsRecordFilters {
    return axis === "month" ? { ...filters, from: key, to: key } : { ...filters, [axis]: key };
}
